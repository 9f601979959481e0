from pygments.lexers import JsonLexer
from sphinx.highlighting import lexers

project = "gatemap in Sphinx"
extensions = ["myst_parser"]
html_static_path = ["_static"]
html_js_files = [("gatemap/gatemap-loader.js", {"type": "module"})]

# Blocks of the language gatemap are JSON.
lexers["gatemap"] = JsonLexer()
