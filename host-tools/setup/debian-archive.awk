# Reads the machine's apt sources, one-line (*.list) and deb822 (*.sources), and prints the Debian archive as one deb-src
# entry in deb822 form, with its suite replaced by `suite`. Everything else on the entry is the machine's: its URIs, its key.
#
# The Debian archive is the entry that offers component `main` of a suite with one of Debian's own names. Third parties use
# those names too; an entry that also has `<suite>-updates`, or Debian's keyring, or a path that ends in /debian wins.
# Prints nothing when there is no such entry.

function suite_is_debians(name) {
    return name ~ /^(bullseye|bookworm|trixie|forky|sid|oldoldstable|oldstable|stable|testing|unstable)$/
}

function consider(types, uris, suites, components, signed, trusted,    i, n, part, own, score, first) {
    if (types !~ /(^| )deb(-src)?( |$)/ || components !~ /(^| )main( |$)/ || uris ~ /^cdrom:/) {
        return
    }

    n = split(suites, part, " ")

    for (i = 1; i <= n; i++) {
        if (suite_is_debians(part[i])) {
            own = part[i]
        }
    }

    if (own == "") {
        return
    }

    first = uris
    sub(/ .*/, "", first)
    sub(/\/+$/, "", first)
    score = 1
    if (suites ~ /-updates( |$)/ || updates[first]) score++
    if (signed ~ /debian-archive/) score++
    if (first ~ /\/debian$/) score++

    if (score > best) {
        best = score
        entry = "Types: deb-src\nURIs: " uris "\nSuites: " suite "\nComponents: main\n"
        if (signed != "") entry = entry "Signed-By: " signed "\n"
        if (trusted != "") entry = entry "Trusted: " trusted "\n"
    }
}

function end_of_stanza() {
    if (field["enabled"] !~ /^(no|false|off|without|disable)$/) {
        consider(field["types"], field["uris"], field["suites"], field["components"], field["signed-by"], field["trusted"])
    }

    delete field
    key = ""
}

FNR == 1 && NR > 1 { end_of_stanza() }

/^[ \t]*#/ { next }

# ---- one-line form ----
FILENAME ~ /\.list$/ {
    line = $0
    sub(/#.*/, "", line)
    signed = trusted = ""

    if (match(line, /\[[^]]*\]/)) {
        options = substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
        count = split(options, option, /[ \t]+/)

        for (o = 1; o <= count; o++) {
            if (option[o] ~ /^signed-by=/) signed = substr(option[o], 11)
            if (option[o] ~ /^trusted=/) trusted = substr(option[o], 9)
        }
    }

    count = split(line, word, /[ \t]+/)
    if (word[1] == "") { shift = 1 } else { shift = 0 }
    if (count - shift < 4) next
    uri = word[2 + shift]
    sub(/\/+$/, "", uri)
    if (word[3 + shift] ~ /-updates$/) updates[uri] = 1
    components = ""
    for (w = 4 + shift; w <= count; w++) components = components (w > 4 + shift ? " " : "") word[w]
    consider(word[1 + shift], uri, word[3 + shift], components, signed, trusted)
    next
}

# ---- deb822 form ----
/^[ \t]*$/ { end_of_stanza(); next }

/^[ \t]/ {
    # A continuation: a key block in Signed-By keeps its lines, in every other field the line is more words.
    if (key == "signed-by") field[key] = field[key] "\n" $0
    else if (key != "") { line = $0; gsub(/^[ \t]+|[ \t]+$/, "", line); field[key] = field[key] " " line }
    next
}

{
    at = index($0, ":")
    if (at == 0) next
    key = tolower(substr($0, 1, at - 1))
    value = substr($0, at + 1)
    gsub(/^[ \t]+|[ \t]+$/, "", value)
    gsub(/[ \t]+/, " ", value)
    field[key] = value
}

END {
    end_of_stanza()
    printf "%s", entry
}
