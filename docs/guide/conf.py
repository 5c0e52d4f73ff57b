# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""How Sphinx makes the guide; `./dev docs` calls build.py, which calls Sphinx."""

import sluitend

project = "sluitend"
author = "The sluitend authors"
release = version = sluitend.__version__
copyright = author
language = "en"

extensions = ["myst_nb"]
exclude_patterns = ["jupyter_execute"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Notebooks are kept without outputs and run here; what fails fails the build.
nb_execution_mode = "cache"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
# Of a chart the picture is taken, and its specification left.
suppress_warnings = ["mystnb.unknown_mime_type"]

# A single backtick in a docstring names something of the package.
default_role = "py:obj"
add_module_names = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 90
toc_object_entries = False

html_theme = "furo"
html_title = f"sluitend {release}"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
