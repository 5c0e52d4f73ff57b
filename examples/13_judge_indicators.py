# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What a town promised, where it stands, and how it compares. Nothing else has to be installed."""

import pathlib

import sluitend

town, _ = sluitend.read(pathlib.Path("data/zandveen-2024-veilig-en-leefbaar.json"))
for indicator in town.indicators["8"], town.indicators["10"]:
    for each in indicator.assess():
        print(indicator.name, each.period, each.verdict.text("en"), each.distance)
judged = sluitend.assess(sluitend.observations_of(town))  # or of a table with a million rows
print(judged.count("met"), "met of", len(judged))
svg = town.indicators["8"].chart().svg  # or .vega_lite, .altair(); a notebook shows it by itself
