#!/usr/bin/env bash
# Renders the app's icons: icons.sh SOURCES OUTPUT
set -euo pipefail
sources=$1 output=$2
mkdir -p "$output"

render() { rsvg-convert --width "$2" --height "$2" --output "$output/$3" "$sources/$1.svg"; }

for size in 192 512; do
    render app "$size" "icon-$size.png"
    render maskable "$size" "maskable-$size.png"
done
render maskable 180 apple-touch-icon.png
render app 32 favicon-32.png
cp "$sources/app.svg" "$output/favicon.svg"
