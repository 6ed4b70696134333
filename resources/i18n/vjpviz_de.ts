<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>– not compared</source>
        <translation>– nicht verglichen</translation>
    </message>
    <message>
        <source>– not compared: {0}</source>
        <translation>– nicht verglichen: {0}</translation>
    </message>
    <message>
        <source>✓ agrees with central differences</source>
        <translation>✓ stimmt mit zentralen Differenzen überein</translation>
    </message>
    <message>
        <source>✗ differs: {0} here, {1} by central differences</source>
        <translation>✗ weicht ab: hier {0}, zentrale Differenzen {1}</translation>
    </message>
    <message>
        <source>; what hooks gave is taken as it is</source>
        <translation>; was Hooks lieferten, gilt wie es ist</translation>
    </message>
    <message>
        <source>the forward of {0} fails when it is run again: {1}</source>
        <translation>forward von {0} scheitert beim erneuten Ausführen: {1}</translation>
    </message>
    <message>
        <source>the forward of {0} does not make the same again</source>
        <translation>forward von {0} liefert beim zweiten Mal etwas anderes</translation>
    </message>
    <message>
        <source>nothing was kept to compute {0} again</source>
        <translation>nichts wurde aufbewahrt, um {0} noch einmal zu berechnen</translation>
    </message>
    <message>
        <source>what was computed is not a finite number</source>
        <translation>was berechnet wurde, ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{0} arrives at {1}; {1}.grad is {2}. What will {1}.grad be?</source>
        <translation>{0} kommt bei {1} an; {1}.grad ist {2}. Was wird {1}.grad?</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>der nächste Knoten</translation>
    </message>
    <message>
        <source>{0} runs next with v = {1}. Which v · J does it send to {2}?</source>
        <translation>{0} läuft als Nächstes mit v = {1}. Welches v · J schickt es an {2}?</translation>
    </message>
    <message>
        <source>{0} is computed next from {1}. Which numbers will it hold?</source>
        <translation>{0} wird als Nächstes aus {1} berechnet. Welche Zahlen wird es enthalten?</translation>
    </message>
    <message>
        <source>Working out the local Jacobian…</source>
        <translation>Die lokale Jacobi-Matrix wird berechnet…</translation>
    </message>
    <message>
        <source>No gradient leaves this node.</source>
        <translation>Von diesem Knoten geht kein Gradient weiter.</translation>
    </message>
    <message>
        <source>v, shape {0}</source>
        <translation>v, Form {0}</translation>
    </message>
    <message>
        <source>{0}, shape {1}</source>
        <translation>{0}, Form {1}</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>v weighs the outputs: what comes back is the gradient of this one weighted sum.</source>
        <translation>v gewichtet die Ausgaben: Zurück kommt der Gradient dieser einen gewichteten Summe.</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>along v</source>
        <translation>entlang v</translation>
    </message>
    <message>
        <source>The derivatives of all outputs by one input are projected on v: one number an input, no matrix.</source>
        <translation>Die Ableitungen aller Ausgaben nach einer Eingabe werden auf v projiziert: eine Zahl je Eingabe, keine Matrix.</translation>
    </message>
    <message>
        <source>chain rule</source>
        <translation>Kettenregel</translation>
    </message>
    <message>
        <source>v is the derivative of an unknown A = f({0}), handed in so that the chain rule can go on.</source>
        <translation>v ist die Ableitung eines unbekannten A = f({0}), übergeben, damit die Kettenregel weitergehen kann.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>rule for {0}</source>
        <translation>Regel für {0}</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>v, shape (1, {0})</source>
        <translation>v, Form (1, {0})</translation>
    </message>
    <message>
        <source>local Jacobian ({0}, {1})</source>
        <translation>lokale Jacobi-Matrix ({0}, {1})</translation>
    </message>
    <message>
        <source>sent to {0}</source>
        <translation>geht an {0}</translation>
    </message>
    <message>
        <source>J has {0} × {1} entries{2}: too many to write out.</source>
        <translation>J hat {0} × {1} Einträge{2}: zu viele zum Ausschreiben.</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>an {0}</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>{0}.grad after</source>
        <translation>{0}.grad nachher</translation>
    </message>
    <message>
        <source>{0}.grad was None, not 0: the first gradient is stored as it is.</source>
        <translation>{0}.grad war None, nicht 0: Der erste Gradient wird unverändert gespeichert.</translation>
    </message>
    <message>
        <source>{0}.grad before</source>
        <translation>{0}.grad vorher</translation>
    </message>
    <message>
        <source>{0}.grad keeps what was there and adds to it, until the script clears it.</source>
        <translation>{0}.grad behält, was da war, und zählt dazu, bis das Skript es löscht.</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>no grad_fn</source>
        <translation>kein grad_fn</translation>
    </message>
    <message>
        <source>{0} is at version {1} now; it was at {2}. A backward pass that saved it before will refuse.</source>
        <translation>{0} hat jetzt Version {1}, vorher {2}. Ein Rückwärtslauf, der es vorher gespeichert hat, wird ablehnen.</translation>
    </message>
    <message>
        <source>{0}.grad holds nothing again: None is not 0.</source>
        <translation>{0}.grad enthält wieder nichts: None ist nicht 0.</translation>
    </message>
    <message>
        <source>{0} before</source>
        <translation>{0} vorher</translation>
    </message>
    <message>
        <source>{0} after</source>
        <translation>{0} nachher</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation> in Zeile {0}</translation>
    </message>
    <message>
        <source>{0} was saved at version {1} and changed in place{2}: it is at version {3} now.</source>
        <translation>{0} wurde mit Version {1} gespeichert und{2} an Ort und Stelle geändert: jetzt Version {3}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Jacobian ({0}, {1})</source>
        <translation>Jacobi-Matrix ({0}, {1})</translation>
    </message>
    <message>
        <source>what this call brings to {0}</source>
        <translation>was dieser Aufruf {0} bringt</translation>
    </message>
    <message>
        <source>the pass brought {0} to {1} instead</source>
        <translation>der Durchlauf brachte stattdessen {0} nach {1}</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Noch ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <translation>{sentence} {next}</translation>
    </message>
    <message>
        <source>The script stops: {error}</source>
        <translation>Das Skript bricht ab: {error}</translation>
    </message>
    <message>
        <source>Line {line} stops the script: {error}</source>
        <translation>Das Skript bricht in Zeile {line} ab: {error}</translation>
    </message>
    <message>
        <source>A result</source>
        <translation>Ein Ergebnis</translation>
    </message>
    <message>
        <source>{grad} is changed in place: it is now {value}.</source>
        <translation>{grad} wird in-place geändert und ist jetzt {value}.</translation>
    </message>
    <message>
        <source>{tensors} is created: a leaf that requires a gradient.</source>
        <translation>{tensors} wird erzeugt: ein Blatt, das einen Gradienten braucht.</translation>
    </message>
    <message>
        <source>{tensors} is created; it requires no gradient.</source>
        <translation>{tensors} wird erzeugt und braucht keinen Gradienten.</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}; its {grad_fn} is {node}.</source>
        <translation>{tensors} wird aus {inputs} berechnet; sein {grad_fn} ist {node}.</translation>
    </message>
    <message>
        <source>{tensors} are computed from {inputs}; their {grad_fn} is {node}.</source>
        <translation>{tensors} werden aus {inputs} berechnet; ihr {grad_fn} ist {node}.</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}; no {grad_fn} is recorded.</source>
        <translation>{tensors} wird aus {inputs} berechnet; es wird kein {grad_fn} aufgezeichnet.</translation>
    </message>
    <message>
        <source>{tensors} are computed from {inputs}; no {grad_fn} is recorded.</source>
        <translation>{tensors} werden aus {inputs} berechnet; es wird kein {grad_fn} aufgezeichnet.</translation>
    </message>
    <message>
        <source>{tensor} is changed in place</source>
        <translation>{tensor} wird in-place geändert</translation>
    </message>
    <message>
        <source>{tensor} is changed in place through {view}</source>
        <translation>{tensor} wird über {view} in-place geändert</translation>
    </message>
    <message>
        <source>{sentence}; its {grad_fn} is now {node}.</source>
        <translation>{sentence}; sein {grad_fn} ist jetzt {node}.</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{sentence}; its version is now {version}.</source>
        <translation>{sentence}; seine Version ist jetzt {version}.</translation>
    </message>
    <message>
        <source>{sentence} {node} has saved {tensor} at version {then}; now it is at version {now}.</source>
        <translation>{sentence} {node} hat {tensor} in Version {then} gespeichert; jetzt ist es Version {now}.</translation>
    </message>
    <message>
        <source>saved at version {version}</source>
        <translation>gespeichert: Version {version}</translation>
    </message>
    <message>
        <source>version {now}, saved at {version}</source>
        <translation>Version {now}, gespeichert: {version}</translation>
    </message>
    <message>
        <source>The backward pass records its own graph: {sentence}</source>
        <translation>Der Rückwärtslauf zeichnet seinen eigenen Graphen auf: {sentence}</translation>
    </message>
    <message>
        <source>The backward pass computes an intermediate result; no {grad_fn} is recorded.</source>
        <translation>Der Rückwärtslauf berechnet ein Zwischenergebnis; es wird kein {grad_fn} aufgezeichnet.</translation>
    </message>
    <message>
        <source>The backward pass records its own graph: {node} joins it.</source>
        <translation>Der Rückwärtslauf zeichnet seinen eigenen Graphen auf: {node} kommt hinzu.</translation>
    </message>
    <message>
        <source>The script sets {what}.</source>
        <translation>Das Skript setzt {what}.</translation>
    </message>
    <message>
        <source>{tensor} now requires a gradient.</source>
        <translation>{tensor} braucht jetzt einen Gradienten.</translation>
    </message>
    <message>
        <source>{tensor} no longer requires a gradient.</source>
        <translation>{tensor} braucht keinen Gradienten mehr.</translation>
    </message>
    <message>
        <source>{attribute} is now {value}.</source>
        <translation>{attribute} ist jetzt {value}.</translation>
    </message>
    <message>
        <source>{tensor} will keep its gradient in {grad}.</source>
        <translation>{tensor} wird seinen Gradienten in {grad} behalten.</translation>
    </message>
    <message>
        <source>The script changes {what} of {tensor}.</source>
        <translation>Das Skript ändert {what} von {tensor}.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Skript</translation>
    </message>
    <message>
        <source>{where} begins a backward pass at {roots}, each with its own {v}.</source>
        <translation>{where} beginnt einen Rückwärtslauf bei {roots}, jeweils mit eigenem {v}.</translation>
    </message>
    <message>
        <source>{where} begins a backward pass: {v} = {value} goes to {node}, the {grad_fn} of {root}.</source>
        <translation>{where} beginnt einen Rückwärtslauf: {v} = {value} geht an {node}, den {grad_fn} von {root}.</translation>
    </message>
    <message>
        <source>{where} begins a backward pass: {v} = {value} goes to {node}.</source>
        <translation>{where} beginnt einen Rückwärtslauf: {v} = {value} geht an {node}.</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass without {v}, but {root} has the shape {shape}: only a single number can do without.</source>
        <translation>{where} verlangt einen Rückwärtslauf ohne {v}, doch {root} hat die Form {shape}: Nur eine einzelne Zahl kommt ohne aus.</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass from {roots} that cannot start.</source>
        <translation>{where} verlangt einen Rückwärtslauf von {roots} aus, der nicht beginnen kann.</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass, but {v} has the shape {given} and {root} has {wanted}: they must be the same.</source>
        <translation>{where} verlangt einen Rückwärtslauf, doch {v} hat die Form {given} und {root} hat {wanted}: Beide müssen gleich sein.</translation>
    </message>
    <message>
        <source>{node} stores {v} = {value} in {grad}, which was {none}.</source>
        <translation>{node} speichert {v} = {value} in {grad}; vorher stand dort {none}.</translation>
    </message>
    <message>
        <source>{node} adds {v} to {grad}: {before} + {added} = {after}.</source>
        <translation>{node} addiert {v} zu {grad}: {before} + {added} = {after}.</translation>
    </message>
    <message>
        <source>After a hook changed {v}, {sentence}</source>
        <translation>Ein Hook hat {v} geändert; {sentence}</translation>
    </message>
    <message>
        <source>First {hooks}, then {sentence}</source>
        <translation>Vorab: {hooks}; danach: {sentence}</translation>
    </message>
    <message>
        <source>{sentence}; the {hook} then makes {after} of {before}</source>
        <translation>{sentence}; danach macht der {hook} {after} aus {before}</translation>
    </message>
    <message>
        <source>In the {hook}: {sentence}</source>
        <translation>Im {hook}: {sentence}</translation>
    </message>
    <message>
        <source>the {hook} makes {after} of {v} = {before}</source>
        <translation>der {hook} macht {after} aus {v} = {before}</translation>
    </message>
    <message>
        <source>the {hook} sees {v} = {before}</source>
        <translation>der {hook} sieht {v} = {before}</translation>
    </message>
    <message>
        <source>hook of {tensor}</source>
        <translation>Hook von {tensor}</translation>
    </message>
    <message>
        <source>hook {name} of {tensor} in line {line}</source>
        <translation>Hook {name} von {tensor} in Zeile {line}</translation>
    </message>
    <message>
        <source>hook of {tensor} in line {line}</source>
        <translation>Hook von {tensor} in Zeile {line}</translation>
    </message>
    <message>
        <source>{tensors} is made.</source>
        <translation>{tensors} wird erzeugt.</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}.</source>
        <translation>{tensors} wird aus {inputs} berechnet.</translation>
    </message>
    <message>
        <source>hook, was {value}</source>
        <translation>Hook, war {value}</translation>
    </message>
    <message>
        <source>hook in line {line}, was {value}</source>
        <translation>Hook in Zeile {line}, war {value}</translation>
    </message>
    <message>
        <source>changed by a hook</source>
        <translation>von einem Hook geändert</translation>
    </message>
    <message>
        <source>hook: {v} was {value}</source>
        <translation>Hook: {v} war {value}</translation>
    </message>
    <message>
        <source>the {count} gradients of its outputs</source>
        <translation>die {count} Gradienten seiner Ausgaben</translation>
    </message>
    <message>
        <source>{node} takes {v} and sends nothing on</source>
        <translation>{node} nimmt {v} auf und schickt nichts weiter</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its local Jacobian and sends the result to {receivers}</source>
        <translation>{node} multipliziert {v} mit seiner lokalen Jacobi-Matrix und schickt das Ergebnis an {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its local Jacobians and sends the result to {receivers}</source>
        <translation>{node} multipliziert {v} mit seinen lokalen Jacobi-Matrizen und schickt das Ergebnis an {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends both results to {receivers}</source>
        <translation>{node} multipliziert {v} mit seinen {count} lokalen Jacobi-Matrizen und schickt beide Ergebnisse an {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends all {count} results to {receivers}</source>
        <translation>{node} multipliziert {v} mit seinen {count} lokalen Jacobi-Matrizen und schickt alle {count} Ergebnisse an {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends one result to {receivers}</source>
        <translation>{node} multipliziert {v} mit seinen {count} lokalen Jacobi-Matrizen und schickt ein Ergebnis an {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends one result each to {receivers}</source>
        <translation>{node} multipliziert {v} mit seinen {count} lokalen Jacobi-Matrizen und schickt je ein Ergebnis an {receivers}</translation>
    </message>
    <message>
        <source>{node} cuts the part that was written out of {v} and sends it to {receivers}</source>
        <translation>{node} schneidet den überschriebenen Teil aus {v} heraus und schickt ihn an {receivers}</translation>
    </message>
    <message>
        <source>{node} sets the part of {v} that was overwritten to zero and sends the rest to {receivers}</source>
        <translation>{node} setzt den überschriebenen Teil von {v} auf null und schickt den Rest an {receivers}</translation>
    </message>
    <message>
        <source>{node} sends {v}, with zeros where it was overwritten, to {first}, and the written part of it to {receivers}</source>
        <translation>{node} schickt {v}, mit Nullen an den überschriebenen Stellen, an {first} und den überschriebenen Teil davon an {receivers}</translation>
    </message>
    <message>
        <source>{sentence}; {tensor} keeps {value} as its {grad}</source>
        <translation>{sentence}; {tensor} behält {value} als {grad}</translation>
    </message>
    <message>
        <source>a leaf</source>
        <translation>Blatt ohne Namen</translation>
    </message>
    <message>
        <source>{first} and one to {second}</source>
        <translation>{first} und eines an {second}</translation>
    </message>
    <message>
        <source>{function} of {tensor}</source>
        <translation>{function} von {tensor}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, which still waits for {n} more</source>
        <translation>
            <numerusform>{sentence}; dort fehlt noch einer</numerusform>
            <numerusform>{sentence}; dort fehlen noch {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sentence}; {node} still waits for {n} more</source>
        <translation>
            <numerusform>{sentence}; {node} wartet noch auf einen weiteren</numerusform>
            <numerusform>{sentence}; {node} wartet noch auf {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, which adds up the {n} gradients that came to it</source>
        <translation>{sentence}; dort werden die {n} eingetroffenen Gradienten addiert</translation>
    </message>
    <message>
        <source>{sentence}; {node} adds up the {n} gradients that came to it</source>
        <translation>{sentence}; {node} addiert die {n} eingetroffenen Gradienten</translation>
    </message>
    <message>
        <source>{sentence}; this is returned as the gradient of {tensor}</source>
        <translation>{sentence}; dies wird als Gradient von {tensor} zurückgegeben</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>noch nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>non-leaf</source>
        <translation>kein Blatt</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Tensor {name}, not made yet</source>
        <translation>Tensor {name}, noch nicht erzeugt</translation>
    </message>
    <message>
        <source>Tensor {name}, {badge}: {rows}</source>
        <translation>Tensor {name}, {badge}: {rows}</translation>
    </message>
    <message>
        <source>{sentence}; {node} {state}</source>
        <translation>{sentence}; {node} {state}</translation>
    </message>
    <message>
        <source>Function {name}, {state}</source>
        <translation>Funktion {name}, {state}</translation>
    </message>
    <message>
        <source>MP4 needs {package}: {command}</source>
        <translation>MP4 braucht {package}: {command}</translation>
    </message>
    <message>
        <source>cannot write {path}: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>{name}: unknown kind of file</source>
        <translation>{name}: unbekannte Art von Datei</translation>
    </message>
    <message>
        <source>there is no step to draw</source>
        <translation>es gibt keinen Schritt zu zeichnen</translation>
    </message>
    <message>
        <source>the PDF could not be begun</source>
        <translation>das PDF konnte nicht begonnen werden</translation>
    </message>
    <message>
        <source>a picture of {width} × {height} pixels is too large</source>
        <translation>ein Bild von {width} × {height} Pixeln ist zu groß</translation>
    </message>
    <message>
        <source>the picture could not be encoded as PNG</source>
        <translation>das Bild konnte nicht als PNG kodiert werden</translation>
    </message>
    <message>
        <source>PowerPoint needs {package}: {command}</source>
        <translation>PowerPoint braucht {package}: {command}</translation>
    </message>
    <message>
        <source>{name}: unknown kind of file; known are {known}</source>
        <translation>{name}: unbekannte Art von Datei; bekannt sind {known}</translation>
    </message>
    <message>
        <source>data and grad on the cards</source>
        <translation>data und grad auf den Karten</translation>
    </message>
    <message>
        <source>shape and dtype on the cards</source>
        <translation>Form und dtype auf den Karten</translation>
    </message>
    <message>
        <source>the local Jacobians, in short and as matrices</source>
        <translation>die lokalen Jacobi-Matrizen, kurz und ausgeschrieben</translation>
    </message>
    <message>
        <source>the gradients on their way</source>
        <translation>die Gradienten auf ihrem Weg</translation>
    </message>
    <message>
        <source>what happens in this step</source>
        <translation>was in diesem Schritt geschieht</translation>
    </message>
    <message>
        <source>what lines and states mean</source>
        <translation>was Linien und Zustände bedeuten</translation>
    </message>
    <message>
        <source>the name of the step</source>
        <translation>der Name des Schritts</translation>
    </message>
    <message>
        <source>--{option} {given}: known are {known}</source>
        <translation>--{option} {given}: bekannt sind {known}</translation>
    </message>
    <message>
        <source>the script makes no tensors: there is nothing to draw</source>
        <translation>das Skript erzeugt keine Tensoren: Es gibt nichts zu zeichnen</translation>
    </message>
    <message>
        <source>--step {step}: there is no such step in the script</source>
        <translation>--step {step}: einen solchen Schritt gibt es im Skript nicht</translation>
    </message>
    <message>
        <source>--step {step}: there is no such step in backward call {call}</source>
        <translation>--step {step}: einen solchen Schritt gibt es in backward-Aufruf {call} nicht</translation>
    </message>
    <message>
        <source>--step {step}: not a number, a range as 3-7, or one of {words}</source>
        <translation>--step {step}: keine Zahl, kein Bereich wie 3-7 und keines von {words}</translation>
    </message>
    <message>
        <source>--step {step}: the script has steps 1 to {count}</source>
        <translation>--step {step}: das Skript hat die Schritte 1 bis {count}</translation>
    </message>
    <message numerus="yes">
        <source>--backward {call}: the script has {count} backward calls</source>
        <translation>
            <numerusform>--backward {call}: das Skript hat {count} backward-Aufruf</numerusform>
            <numerusform>--backward {call}: das Skript hat {count} backward-Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>--backward {call}: the script has no backward calls</source>
        <translation>--backward {call}: das Skript hat keine backward-Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>{n} functions</source>
        <translation>
            <numerusform>{n} Funktion</numerusform>
            <numerusform>{n} Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>war {value}</translation>
    </message>
    <message>
        <source>sum {value}</source>
        <translation>Summe {value}</translation>
    </message>
    <message>
        <source>{come} of {expected}</source>
        <translation>{come} von {expected}</translation>
    </message>
    <message>
        <source>for line {line} #{round}</source>
        <translation>for in Zeile {line}, Runde {round}</translation>
    </message>
    <message>
        <source>backward {number}</source>
        <translation>backward {number}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startgradient</translation>
    </message>
    <message>
        <source>seed, line {line}</source>
        <translation>Startgradient, Zeile {line}</translation>
    </message>
    <message>
        <source>{seed}: {given} is not {wanted}</source>
        <translation>{seed}: {given} ist nicht {wanted}</translation>
    </message>
    <message>
        <source>old values kept</source>
        <translation>alte Werte behalten</translation>
    </message>
    <message>
        <source>part written</source>
        <translation>geschriebener Teil</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>endlich</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>There is nothing to differentiate: a formula needs a variable such as x</source>
        <translation>Es gibt nichts abzuleiten: Eine Formel braucht eine Variable wie x</translation>
    </message>
    <message>
        <source>{name} cannot be computed from itself</source>
        <translation>{name} kann nicht aus sich selbst berechnet werden</translation>
    </message>
    <message>
        <source>{name} needs two vectors, not shapes {shapes}</source>
        <translation>{name} braucht zwei Vektoren, nicht die Formen {shapes}</translation>
    </message>
    <message>
        <source>{name} needs vectors of one length, not {shapes}</source>
        <translation>{name} braucht Vektoren gleicher Länge, nicht {shapes}</translation>
    </message>
    <message>
        <source>{name} needs a square matrix, not shape {shape}</source>
        <translation>{name} braucht eine quadratische Matrix, nicht die Form {shape}</translation>
    </message>
    <message>
        <source>{name} needs a matrix, not shape {shape}</source>
        <translation>{name} braucht eine Matrix, nicht die Form {shape}</translation>
    </message>
    <message>
        <source>Shapes {shapes} do not go together with {sign}</source>
        <translation>Die Formen {shapes} passen für {sign} nicht zusammen</translation>
    </message>
    <message>
        <source>There is no opening bracket for this one</source>
        <translation>Zu dieser Klammer fehlt die öffnende</translation>
    </message>
    <message>
        <source>One = at the beginning names the result; another has no meaning</source>
        <translation>Ein = am Anfang benennt das Ergebnis; ein weiteres hat keine Bedeutung</translation>
    </message>
    <message>
        <source>{sign} is not expected here</source>
        <translation>{sign} wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>This is nested too deeply</source>
        <translation>Das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>@ multiplies matrices and vectors: for a number write *</source>
        <translation>@ multipliziert Matrizen und Vektoren: Für eine Zahl schreibe *</translation>
    </message>
    <message>
        <source>This exponent cannot be read: write it with ^</source>
        <translation>Dieser Exponent ist nicht lesbar: Schreibe ihn mit ^</translation>
    </message>
    <message>
        <source>Type a formula, such as {formula}</source>
        <translation>Eine Formel eingeben, etwa {formula}</translation>
    </message>
    <message>
        <source>A formula cannot begin with {sign}</source>
        <translation>Eine Formel kann nicht mit {sign} beginnen</translation>
    </message>
    <message>
        <source>Something is missing behind {sign}</source>
        <translation>Hinter {sign} fehlt etwas</translation>
    </message>
    <message>
        <source>Between {before} and {after} something is missing</source>
        <translation>Zwischen {before} und {after} fehlt etwas</translation>
    </message>
    <message>
        <source>{name} is no function known here: did you mean {other}?</source>
        <translation>{name} ist hier keine bekannte Funktion: War {other} gemeint?</translation>
    </message>
    <message>
        <source>{name} is no function known here: for a product write {product}</source>
        <translation>{name} ist hier keine bekannte Funktion: Für ein Produkt schreibe {product}</translation>
    </message>
    <message>
        <source>A comma belongs between the arguments of a function</source>
        <translation>Ein Komma gehört zwischen die Argumente einer Funktion</translation>
    </message>
    <message>
        <source>This bracket is not closed: {sign} is missing</source>
        <translation>Diese Klammer ist nicht geschlossen: {sign} fehlt</translation>
    </message>
    <message>
        <source>{name} needs something to work on: {call}</source>
        <translation>{name} braucht etwas, worauf es wirkt: {call}</translation>
    </message>
    <message>
        <source>{name} to the power of -1 can be the inverse or {reciprocal}: write which of them</source>
        <translation>{name} hoch -1 kann die Umkehrfunktion oder {reciprocal} sein: Schreibe, welches davon</translation>
    </message>
    <message>
        <source>{name} takes one argument, not {count}</source>
        <translation>{name} nimmt ein Argument, nicht {count}</translation>
    </message>
    <message>
        <source>{name} takes two arguments, not {count}</source>
        <translation>{name} nimmt zwei Argumente, nicht {count}</translation>
    </message>
    <message>
        <source>{name} means something in Python: choose another name</source>
        <translation>{name} hat in Python eine Bedeutung: Wähle einen anderen Namen</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a variable</source>
        <translation>{name} kann kein Name einer Variablen sein</translation>
    </message>
    <message>
        <source>Write numbers with the digits 0 to 9</source>
        <translation>Schreibe Zahlen mit den Ziffern 0 bis 9</translation>
    </message>
    <message>
        <source>This number has too many digits</source>
        <translation>Diese Zahl hat zu viele Stellen</translation>
    </message>
    <message>
        <source>Square brackets have no meaning here: give the vector a name, its numbers come in the table below</source>
        <translation>Eckige Klammern haben hier keine Bedeutung: Gib dem Vektor einen Namen, seine Zahlen kommen in die Tabelle darunter</translation>
    </message>
    <message>
        <source>{sign} compares: a formula computes numbers that have derivatives</source>
        <translation>{sign} vergleicht: Eine Formel berechnet Zahlen, die Ableitungen haben</translation>
    </message>
    <message>
        <source>Write a transposed matrix as W^T</source>
        <translation>Schreibe eine transponierte Matrix als W^T</translation>
    </message>
    <message>
        <source>{sign} has no meaning in a formula</source>
        <translation>{sign} hat in einer Formel keine Bedeutung</translation>
    </message>
    <message>
        <source>The tensor is not made at this place of the script any more</source>
        <translation>Der Tensor wird nicht mehr an dieser Stelle des Skripts erzeugt</translation>
    </message>
    <message>
        <source>{code} computes these numbers: they are not written in the script</source>
        <translation>{code} berechnet diese Zahlen: Sie stehen nicht im Skript</translation>
    </message>
    <message>
        <source>This tensor holds integers: write one with a point, as in 1., for floats</source>
        <translation>Dieser Tensor enthält ganze Zahlen: Schreibe eine mit Punkt, etwa 1., für Gleitkommazahlen</translation>
    </message>
    <message>
        <source>{name} is no variable of the script&apos;s outermost level: a call cannot be added for it</source>
        <translation>{name} ist keine Variable der obersten Ebene des Skripts: Für sie lässt sich kein Aufruf hinzufügen</translation>
    </message>
    <message>
        <source>{name} has a value already, from line {line}</source>
        <translation>{name} hat schon einen Wert, aus Zeile {line}</translation>
    </message>
    <message>
        <source>{name} is changed where it is set, in line {line}</source>
        <translation>{name} wird dort geändert, wo es gesetzt wird, in Zeile {line}</translation>
    </message>
    <message>
        <source>{name} is changed where it is set, in line {line}; it is used in lines {lines}</source>
        <translation>{name} wird dort geändert, wo es gesetzt wird, in Zeile {line}; benutzt wird es in den Zeilen {lines}</translation>
    </message>
    <message>
        <source>The call stands before the one in line {line}, which frees the graph</source>
        <translation>Der Aufruf steht vor dem in Zeile {line}, der den Graphen freigibt</translation>
    </message>
    <message>
        <source>There is no backward call at this place of the script any more</source>
        <translation>An dieser Stelle des Skripts steht kein backward-Aufruf mehr</translation>
    </message>
    <message>
        <source>The arguments of this call are unpacked with a star: write them out first</source>
        <translation>Die Argumente dieses Aufrufs sind mit einem Stern entpackt: Schreibe sie zuerst aus</translation>
    </message>
    <message>
        <source>This call has {gradients} gradients for {roots} roots</source>
        <translation>Dieser Aufruf hat {gradients} Gradienten für {roots} Wurzeln</translation>
    </message>
    <message>
        <source>Write {argument} as a list of {count} tensors to change one of them</source>
        <translation>Schreibe {argument} als Liste von {count} Tensoren, um einen davon zu ändern</translation>
    </message>
    <message>
        <source>The script cannot be changed here before its syntax is right: {error}, line {line}</source>
        <translation>Das Skript kann hier erst geändert werden, wenn seine Syntax stimmt: {error}, Zeile {line}</translation>
    </message>
    <message>
        <source>The script cannot be read: {error}</source>
        <translation>Das Skript kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>diagonal</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Einheitsmatrix</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>Nullmatrix</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>row of ones</source>
        <translation>Zeile aus Einsen</translation>
    </message>
    <message>
        <source>matrix product</source>
        <translation>Matrixprodukt</translation>
    </message>
    <message>
        <source>kronecker</source>
        <translation>Kronecker-Produkt</translation>
    </message>
    <message>
        <source>triangular</source>
        <translation>Dreiecksmatrix</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>reshaped identity</source>
        <translation>umgeformte Einheitsmatrix</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>dicht besetzt</translation>
    </message>
    <message>
        <source>{0} is no shape</source>
        <translation>{0} ist keine Form</translation>
    </message>
    <message>
        <source>{0} numbers do not fill the shape {1}</source>
        <translation>{0} Zahlen füllen die Form {1} nicht</translation>
    </message>
    <message>
        <source>{0} is no number</source>
        <translation>{0} ist keine Zahl</translation>
    </message>
    <message>
        <source>Rows of different lengths make no tensor</source>
        <translation>Zeilen verschiedener Länge ergeben keinen Tensor</translation>
    </message>
    <message>
        <source>These numbers are computed: change the leaves they come from.</source>
        <translation>Diese Zahlen sind berechnet: Ändere die Blätter, aus denen sie kommen.</translation>
    </message>
    <message>
        <source>{0} numbers: edit them in the script.</source>
        <translation>{0} Zahlen: bitte im Skript ändern.</translation>
    </message>
    <message>
        <source>Timed out after {seconds} s.</source>
        <translation>Nach {seconds} s abgebrochen.</translation>
    </message>
    <message>
        <source>Asked for more than {size} GiB of memory.</source>
        <translation>Mehr als {size} GiB Speicher wurden verlangt.</translation>
    </message>
    <message>
        <source>Stopped: line {line} asked for too much memory. {message}</source>
        <translation>Abgebrochen: Zeile {line} verlangte zu viel Speicher. {message}</translation>
    </message>
    <message>
        <source>Stopped: the script asked for too much memory. {message}</source>
        <translation>Abgebrochen: Das Skript verlangte zu viel Speicher. {message}</translation>
    </message>
    <message>
        <source>The process that should do this does not start.</source>
        <translation>Der Prozess, der das tun soll, startet nicht.</translation>
    </message>
    <message>
        <source>The process that did this ended with status {status}.</source>
        <translation>Der Prozess, der das tat, endete mit Status {status}.</translation>
    </message>
    <message>
        <source>An error inside vjpviz: {error}</source>
        <translation>Ein Fehler in vjpviz: {error}</translation>
    </message>
    <message>
        <source>v and the local Jacobian</source>
        <translation>v und die lokale Jacobi-Matrix</translation>
    </message>
    <message>
        <source>Graph, leaves and .grad</source>
        <translation>Graph, Blätter und .grad</translation>
    </message>
    <message>
        <source>Networks and training</source>
        <translation>Netze und Training</translation>
    </message>
    <message>
        <source>Autograd in depth</source>
        <translation>Autograd genauer</translation>
    </message>
    <message>
        <source>From a vector to a vector</source>
        <translation>Von einem Vektor zu einem Vektor</translation>
    </message>
    <message>
        <source>v as weights on the outputs</source>
        <translation>v als Gewichte auf den Ausgaben</translation>
    </message>
    <message>
        <source>From a number to a number</source>
        <translation>Von einer Zahl zu einer Zahl</translation>
    </message>
    <message>
        <source>From a number to a vector</source>
        <translation>Von einer Zahl zu einem Vektor</translation>
    </message>
    <message>
        <source>From a vector to a number</source>
        <translation>Von einem Vektor zu einer Zahl</translation>
    </message>
    <message>
        <source>A chain of steps</source>
        <translation>Eine Kette von Schritten</translation>
    </message>
    <message>
        <source>The wrong shape for a number (an error)</source>
        <translation>Die falsche Form für eine Zahl (ein Fehler)</translation>
    </message>
    <message>
        <source>The wrong shape for a sum (an error)</source>
        <translation>Die falsche Form für eine Summe (ein Fehler)</translation>
    </message>
    <message>
        <source>No v for a vector (an error)</source>
        <translation>Kein v für einen Vektor (ein Fehler)</translation>
    </message>
    <message>
        <source>v from an unknown outer function</source>
        <translation>v von einer unbekannten äußeren Funktion</translation>
    </message>
    <message>
        <source>.grad adds up</source>
        <translation>.grad summiert sich auf</translation>
    </message>
    <message>
        <source>A graph grown line by line</source>
        <translation>Ein Graph wächst Zeile für Zeile</translation>
    </message>
    <message>
        <source>Shapes that do not fit (an error)</source>
        <translation>Formen, die nicht passen (ein Fehler)</translation>
    </message>
    <message>
        <source>The five attributes of a tensor</source>
        <translation>Die fünf Attribute eines Tensors</translation>
    </message>
    <message>
        <source>ReLU and a freed graph</source>
        <translation>ReLU und ein freigegebener Graph</translation>
    </message>
    <message>
        <source>inputs= and second derivatives</source>
        <translation>inputs= und zweite Ableitungen</translation>
    </message>
    <message>
        <source>Integers have no gradient (an error)</source>
        <translation>Ganze Zahlen haben keinen Gradienten (ein Fehler)</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>Broadcasting</translation>
    </message>
    <message>
        <source>Two layers of a network</source>
        <translation>Zwei Schichten eines Netzes</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy</source>
        <translation>Softmax mit Kreuzentropie</translation>
    </message>
    <message>
        <source>A loop with shared weights</source>
        <translation>Eine Schleife mit geteilten Gewichten</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>Backward through a backward pass</source>
        <translation>backward durch einen Rückwärtslauf</translation>
    </message>
    <message>
        <source>A Function of our own</source>
        <translation>Eine eigene Function</translation>
    </message>
    <message>
        <source>An in-place error</source>
        <translation>Ein Fehler durch eine In-place-Änderung</translation>
    </message>
    <message>
        <source>detach(): cut off from the graph</source>
        <translation>detach(): vom Graphen getrennt</translation>
    </message>
    <message>
        <source>A tensor used twice</source>
        <translation>Ein Tensor, zweimal benutzt</translation>
    </message>
    <message>
        <source>retain_grad()</source>
        <translation>retain_grad()</translation>
    </message>
    <message>
        <source>None is not zero</source>
        <translation>None ist nicht null</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Several roots at once</source>
        <translation>Mehrere Wurzeln zugleich</translation>
    </message>
    <message>
        <source>, {structure}</source>
        <translation>, {structure}</translation>
    </message>
    <message>
        <source>{what} is more than vjpviz keeps in memory; use a smaller size</source>
        <translation>{what} ist mehr, als vjpviz im Speicher hält; nimm eine kleinere Größe</translation>
    </message>
    <message>
        <source>an integer of {count} bits</source>
        <translation>Eine ganze Zahl mit {count} Bits</translation>
    </message>
    <message>
        <source>a {kind} of {count} elements</source>
        <translation>{kind} mit {count} Elementen</translation>
    </message>
    <message>
        <source>the result of {sign}</source>
        <translation>Das Ergebnis von {sign}</translation>
    </message>
    <message>
        <source>text formatted with width {count}</source>
        <translation>Text mit der Breite {count}</translation>
    </message>
    <message>
        <source>text formatted with {spec}</source>
        <translation>Text mit dem Format {spec}</translation>
    </message>
    <message>
        <source>an array of {count} elements</source>
        <translation>Ein Array mit {count} Elementen</translation>
    </message>
    <message>
        <source>a str of {count} characters</source>
        <translation>str mit {count} Zeichen</translation>
    </message>
    <message>
        <source>{file}, line {line}: {error}</source>
        <translation>{file}, Zeile {line}: {error}</translation>
    </message>
    <message>
        <source>forward value</source>
        <translation>Vorwärtswert</translation>
    </message>
    <message>
        <source>v going back</source>
        <translation>v auf dem Rückweg</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>waiting (1 of 2)</source>
        <translation>wartet (1 von 2)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>ready (1st in line)</source>
        <translation>bereit (als Erster)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>v{0} = {1} weighs row {2} of J</source>
        <translation>v{0} = {1} gewichtet Zeile {2} von J</translation>
    </message>
    <message>
        <source>{0}: the derivatives of {1}</source>
        <translation>{0}: die Ableitungen von {1}</translation>
    </message>
    <message>
        <source>{0} gets {1}</source>
        <translation>{0} bekommt {1}</translation>
    </message>
    <message>
        <source>{0} terms that are all 0</source>
        <translation>{0} Summanden, die alle 0 sind</translation>
    </message>
    <message>
        <source>{0} (and {1} terms that are 0)</source>
        <translation>{0} (und {1} Summanden, die 0 sind)</translation>
    </message>
    <message>
        <source>This call is not in the script.</source>
        <translation>Dieser Aufruf steht nicht im Skript.</translation>
    </message>
    <message>
        <source>v has {0}, the output has {1}</source>
        <translation>v hat {0}, die Ausgabe hat {1}</translation>
    </message>
    <message>
        <source>in place: {0}</source>
        <translation>in-place: {0}</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>{0}, use {1}</source>
        <translation>{0}, Verwendung {1}</translation>
    </message>
    <message>
        <source>old value kept</source>
        <translation>alter Wert behalten</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>{0} puts the entries in another order: a single 1 in each row and column.</source>
        <translation>{0} ordnet die Einträge um: eine einzige 1 in jeder Zeile und Spalte.</translation>
    </message>
    <message>
        <source>{0} puts the entries of each slice next to each other.</source>
        <translation>{0} stellt die Einträge jeder Scheibe nebeneinander.</translation>
    </message>
    <message>
        <source>⊗ is the Kronecker product.</source>
        <translation>⊗ ist das Kronecker-Produkt.</translation>
    </message>
    <message>
        <source>blockdiag: one block for each slice, zeros elsewhere.</source>
        <translation>blockdiag: ein Block für jede Scheibe, sonst Nullen.</translation>
    </message>
    <message>
        <source>stack: the blocks of all images, one below the other.</source>
        <translation>stack: die Blöcke aller Bilder untereinander.</translation>
    </message>
    <message>
        <source>select: a 1 where an entry was taken, else 0.</source>
        <translation>select: eine 1, wo ein Eintrag genommen wurde, sonst 0.</translation>
    </message>
    <message>
        <source>slice: a 1 where an entry of this part went, else 0.</source>
        <translation>slice: eine 1, wohin ein Eintrag dieses Teils kam, sonst 0.</translation>
    </message>
    <message>
        <source>scatter: a 1 where an entry was written, else 0.</source>
        <translation>scatter: eine 1, wo ein Eintrag geschrieben wurde, sonst 0.</translation>
    </message>
    <message>
        <source>onehot: 1 at the index, else 0.</source>
        <translation>onehot: 1 am Index, sonst 0.</translation>
    </message>
    <message>
        <source>windows: in each row the entries under the kernel.</source>
        <translation>windows: in jeder Zeile die Einträge unter dem Kern.</translation>
    </message>
    <message>
        <source>Toeplitz: in each row the weights, shifted.</source>
        <translation>Toeplitz: in jeder Zeile die Gewichte, verschoben.</translation>
    </message>
    <message>
        <source>x̂ is the normalized input, σ its standard deviation.</source>
        <translation>x̂ ist die normierte Eingabe, σ ihre Standardabweichung.</translation>
    </message>
    <message>
        <source>Π is the product.</source>
        <translation>Π ist das Produkt.</translation>
    </message>
    <message>
        <source>[…] is 1 where it holds, else 0.</source>
        <translation>[…] ist 1, wo es gilt, sonst 0.</translation>
    </message>
    <message>
        <source>block diagonal</source>
        <translation>blockdiagonal</translation>
    </message>
    <message>
        <source>interleaved blocks</source>
        <translation>verschränkte Blöcke</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>ArrayDialog</name>
    <message>
        <source>{0} × {1} numbers</source>
        <translation>{0} × {1} Zahlen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>CallOverlay</name>
    <message>
        <source>Previous backward call</source>
        <translation>Vorheriger backward-Aufruf</translation>
    </message>
    <message>
        <source>Next backward call</source>
        <translation>Nächster backward-Aufruf</translation>
    </message>
    <message>
        <source>No backward call</source>
        <translation>Kein backward-Aufruf</translation>
    </message>
    <message>
        <source>Backward call {0} of {1}</source>
        <translation>backward {0} von {1}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
</context>
<context>
    <name>CanvasSearch</name>
    <message>
        <source>Tensor or function</source>
        <translation>Tensor oder Funktion</translation>
    </message>
    <message>
        <source>Find on the graph</source>
        <translation>Im Graphen suchen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>CanvasVoice</name>
    <message>
        <source>Comes from {0}</source>
        <translation>Kommt von {0}</translation>
    </message>
    <message>
        <source>Goes to {0}</source>
        <translation>Geht zu {0}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Edit values…</source>
        <translation>Werte ändern…</translation>
    </message>
    <message>
        <source>Backward from here</source>
        <translation>Rückwärts von hier</translation>
    </message>
    <message>
        <source>Declare {0}</source>
        <translation>{0} vereinbaren</translation>
    </message>
    <message>
        <source>Shape of {0} (empty for a single number), such as 3 or 2, 3</source>
        <translation>Form von {0} (leer für eine einzelne Zahl), etwa 3 oder 2, 3</translation>
    </message>
    <message>
        <source>{0} is no shape</source>
        <translation>{0} ist keine Form</translation>
    </message>
    <message>
        <source>Go to its step</source>
        <translation>Zu seinem Schritt gehen</translation>
    </message>
    <message>
        <source>It does not run in this backward pass.</source>
        <translation>Es läuft in diesem Rückwärtslauf nicht.</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>Diesen Teil öffnen</translation>
    </message>
    <message>
        <source>Fold this part</source>
        <translation>Diesen Teil falten</translation>
    </message>
    <message>
        <source>Menu of {0}</source>
        <translation>Menü von {0}</translation>
    </message>
    <message>
        <source>Show in the script</source>
        <translation>Im Skript zeigen</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>Die Werte kopieren</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare v and v′</source>
        <translation>v und v′ vergleichen</translation>
    </message>
    <message>
        <source>v, as in the script</source>
        <translation>v, wie im Skript</translation>
    </message>
    <message>
        <source>v′</source>
        <translation>v′</translation>
    </message>
    <message>
        <source>Computation graph: {0}</source>
        <translation>Berechnungsgraph: {0}</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>word of Python</source>
        <translation>Wort von Python</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Printed output</source>
        <translation>Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>after step %n</source>
        <translation>
            <numerusform>nach Schritt %n</numerusform>
            <numerusform>nach Schritt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare it as a tensor…</source>
        <translation>Als Tensor vereinbaren…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source> The picture is that of the last good run.</source>
        <translation> Das Bild ist das des letzten guten Laufs.</translation>
    </message>
    <message>
        <source>The run stopped in line {0}.</source>
        <translation>Der Lauf endete in Zeile {0}.</translation>
    </message>
    <message>
        <source>The run stopped.</source>
        <translation>Der Lauf wurde beendet.</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Run finished in {0} ms. 1 step recorded.</source>
        <translation>Lauf beendet nach {0} ms. 1 Schritt aufgezeichnet.</translation>
    </message>
    <message>
        <source>Run finished in {0} ms. {1} steps recorded.</source>
        <translation>Lauf beendet nach {0} ms. {1} Schritte aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Error in line {0}: {1}</source>
        <translation>Fehler in Zeile {0}: {1}</translation>
    </message>
    <message>
        <source>breakpoint in line {0}</source>
        <translation>Haltepunkt in Zeile {0}</translation>
    </message>
    <message>
        <source>no breakpoint in line {0} any more</source>
        <translation>kein Haltepunkt mehr in Zeile {0}</translation>
    </message>
</context>
<context>
    <name>EnginePanel</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>ready: {0}</source>
        <translation>bereit: {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>place {0} in the queue</source>
        <translation>Platz {0} in der Warteschlange</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>kein backward-Aufruf</translation>
    </message>
    <message>
        <source>the call did not begin</source>
        <translation>der Aufruf hat nicht begonnen</translation>
    </message>
    <message>
        <source>{0} arrived</source>
        <translation>{0} angekommen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>dieser Schritt</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>alle Schritte</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>von … bis …</translation>
    </message>
    <message>
        <source>Steps from … to …</source>
        <translation>Schritte von … bis …</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Text as paths</source>
        <translation>Text als Pfade</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Values flow</source>
        <translation>Werte fließen</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The picture of the window, as PNG and SVG</source>
        <translation>Das Bild des Fensters, als PNG und SVG</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>downwards</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Jacobians</source>
        <translation>Jacobi-Matrizen</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>The export ended without a word.</source>
        <translation>Der Export endete ohne Meldung.</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a script</source>
        <translation>Skript öffnen</translation>
    </message>
    <message>
        <source>{0} is not a text in UTF-8.</source>
        <translation>{0} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} kann nicht gelesen werden: {1}</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Skript speichern</translation>
    </message>
    <message>
        <source>Save the changes to {0}?</source>
        <translation>Die Änderungen an {0} speichern?</translation>
    </message>
    <message>
        <source>the script</source>
        <translation>dem Skript</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} kann nicht geschrieben werden: {1}</translation>
    </message>
    <message>
        <source>The script is still here, unsaved.</source>
        <translation>Das Skript ist noch hier, ungespeichert.</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python-Skripte (*.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>{0} replaced</source>
        <translation>{0} ersetzt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message>
        <source>Script from a formula</source>
        <translation>Skript aus einer Formel</translation>
    </message>
    <message>
        <source>Formula, typed as mathematics</source>
        <translation>Formel, als Mathematik getippt</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Skript</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Das Skript schreiben</translation>
    </message>
    <message>
        <source>{0} has the shape {1}</source>
        <translation>{0} hat die Form {1}</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Click: breakpoint (F9). F5 and Shift+F5 go from one to the next.</source>
        <translation>Klick: Haltepunkt (F9). F5 und Umschalt+F5 gehen von einem zum nächsten.</translation>
    </message>
</context>
<context>
    <name>LeafRow</name>
    <message>
        <source>Values of {0}</source>
        <translation>Werte von {0}</translation>
    </message>
    <message>
        <source>Numbers with commas; rows with semicolons; one number for all entries</source>
        <translation>Zahlen mit Kommas; Zeilen mit Semikolons; eine Zahl für alle Einträge</translation>
    </message>
    <message>
        <source>from the values</source>
        <translation>aus den Werten</translation>
    </message>
    <message>
        <source>Shape of {0}</source>
        <translation>Form von {0}</translation>
    </message>
    <message>
        <source>requires_grad of {0}</source>
        <translation>requires_grad von {0}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>A thin line is a forward value, a thick one v going back. A function is idle: empty ring; waiting: half a disc; ready: its place in line; active: dot in a ring; done: tick.</source>
        <translation>Eine dünne Linie ist ein Vorwärtswert, eine dicke v auf dem Rückweg. Eine Funktion ruht: leerer Ring; wartet: halbe Scheibe; ist bereit: ihr Platz in der Reihe; ist aktiv: Punkt im Ring; ist fertig: Haken.</translation>
    </message>
    <message>
        <source>forward value</source>
        <translation>Vorwärtswert</translation>
    </message>
    <message>
        <source>v going back</source>
        <translation>v auf dem Rückweg</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting (1 of 2)</source>
        <translation>wartet (1 von 2)</translation>
    </message>
    <message>
        <source>ready (1st in line)</source>
        <translation>bereit (als Erster)</translation>
    </message>
</context>
<context>
    <name>LiveRewrite</name>
    <message>
        <source>Wait until the script has run.</source>
        <translation>Warten, bis das Skript gelaufen ist.</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Übersicht des Graphen</translation>
    </message>
</context>
<context>
    <name>NumberCell</name>
    <message>
        <source>Type, press Up or Down, or drag</source>
        <translation>Tippen, Pfeil auf oder ab drücken, oder ziehen</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>NumberTable</name>
    <message>
        <source>ones</source>
        <translation>Einsen</translation>
    </message>
    <message>
        <source>eᵢ at the cell</source>
        <translation>eᵢ an der Zelle</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Computation graph</source>
        <translation>Rechengraph</translation>
    </message>
    <message>
        <source>The script ends in an error before there is anything to draw</source>
        <translation>Das Skript endet mit einem Fehler, bevor es etwas zu zeichnen gibt</translation>
    </message>
    <message>
        <source>Running the script…</source>
        <translation>Das Skript läuft…</translation>
    </message>
    <message>
        <source>The graph appears here</source>
        <translation>Hier erscheint der Graph</translation>
    </message>
    <message>
        <source>This script makes no tensors that could be drawn</source>
        <translation>Dieses Skript erzeugt keine Tensoren, die man zeichnen könnte</translation>
    </message>
</context>
<context>
    <name>Prediction</name>
    <message>
        <source>Check my numbers</source>
        <translation>Meine Zahlen prüfen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Dies ist der letzte Schritt.</translation>
    </message>
    <message>
        <source>The next step has nothing to predict.</source>
        <translation>Der nächste Schritt hat nichts vorherzusagen.</translation>
    </message>
    <message>
        <source>✓ All right.</source>
        <translation>✓ Alles richtig.</translation>
    </message>
    <message>
        <source>{0} of {1} are right.</source>
        <translation>{0} von {1} sind richtig.</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>vjpviz presentation</source>
        <translation>vjpviz Präsentation</translation>
    </message>
</context>
<context>
    <name>RightPane</name>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Gradient vector v</source>
        <translation>Gradientenvektor v</translation>
    </message>
    <message>
        <source>Whole function</source>
        <translation>Ganze Funktion</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Darunter gezeigt</translation>
    </message>
    <message>
        <source>Explanation of the step</source>
        <translation>Erklärung des Schritts</translation>
    </message>
    <message>
        <source>Saved tensors</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
</context>
<context>
    <name>SavedTensors</name>
    <message>
        <source>Saved tensors</source>
        <translation>Gespeicherte Tensoren</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>behält</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>nothing is saved</source>
        <translation>nichts ist gespeichert</translation>
    </message>
    <message>
        <source>version {0} then, {1} now</source>
        <translation>damals Version {0}, jetzt {1}</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>✗ changed</source>
        <translation>✗ geändert</translation>
    </message>
    <message>
        <source>{0} earlier ones</source>
        <translation>{0} frühere</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>recorded, 1 backward call</source>
        <translation>aufgezeichnet, 1 backward-Aufruf</translation>
    </message>
    <message>
        <source>recorded, {0} backward calls</source>
        <translation>aufgezeichnet, {0} backward-Aufrufe</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Hide {0}</source>
        <translation>{0} verbergen</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>{0} zeigen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The layout of this graph took too long; the last one stays.</source>
        <translation>Die Anordnung dieses Graphen dauerte zu lange; die letzte bleibt.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Steps, wherever nobody types</source>
        <translation>Schritte, wo nicht getippt wird</translation>
    </message>
    <message>
        <source>a step back, a step forward</source>
        <translation>ein Schritt zurück, ein Schritt vor</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Pos1  Ende</translation>
    </message>
    <message>
        <source>before the first step, after the last</source>
        <translation>vor den ersten Schritt, hinter den letzten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>abspielen, anhalten</translation>
    </message>
    <message>
        <source>In the graph</source>
        <translation>Im Graphen</translation>
    </message>
    <message>
        <source>fit the graph</source>
        <translation>den Graphen einpassen</translation>
    </message>
    <message>
        <source>zoom in, out, to 100 %</source>
        <translation>größer, kleiner, auf 100 %</translation>
    </message>
    <message>
        <source>move the graph</source>
        <translation>den Graphen verschieben</translation>
    </message>
    <message>
        <source>Shift with arrows</source>
        <translation>Umschalt mit Pfeilen</translation>
    </message>
    <message>
        <source>from card to card, and on to the next control</source>
        <translation>von Karte zu Karte und weiter zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>the menu of the card or the function</source>
        <translation>das Menü der Karte oder der Funktion</translation>
    </message>
    <message>
        <source>find on the graph</source>
        <translation>im Graphen suchen</translation>
    </message>
    <message>
        <source>turn the graph</source>
        <translation>den Graphen drehen</translation>
    </message>
    <message>
        <source>functions only, or tensors too</source>
        <translation>nur Funktionen oder auch Tensoren</translation>
    </message>
    <message>
        <source>fold repeated parts, and open them again</source>
        <translation>Wiederholtes falten und wieder öffnen</translation>
    </message>
    <message>
        <source>Ctrl with a drag</source>
        <translation>Strg und ziehen</translation>
    </message>
    <message>
        <source>take the picture out of the window</source>
        <translation>das Bild aus dem Fenster ziehen</translation>
    </message>
    <message>
        <source>In an equation, the engine, the saved tensors</source>
        <translation>In einer Gleichung, der Engine, den gespeicherten Tensoren</translation>
    </message>
    <message>
        <source>from entry to entry, from row to row</source>
        <translation>von Eintrag zu Eintrag, von Zeile zu Zeile</translation>
    </message>
    <message>
        <source>the array in full, the step of the node</source>
        <translation>das ganze Array, der Schritt des Knotens</translation>
    </message>
    <message>
        <source>In the table of tensors</source>
        <translation>In der Tabelle der Tensoren</translation>
    </message>
    <message>
        <source>edit the values of a leaf</source>
        <translation>die Werte eines Blatts ändern</translation>
    </message>
    <message>
        <source>In the presentation</source>
        <translation>In der Präsentation</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>sie verlassen</translation>
    </message>
    <message>
        <source>In a number of v</source>
        <translation>In einer Zahl von v</translation>
    </message>
    <message>
        <source>one more, one less</source>
        <translation>eins mehr, eins weniger</translation>
    </message>
    <message>
        <source>In the script</source>
        <translation>Im Skript</translation>
    </message>
    <message>
        <source>indent, outdent</source>
        <translation>einrücken, ausrücken</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the script, so that arrows step</source>
        <translation>das Skript verlassen, damit Pfeile schreiten</translation>
    </message>
    <message>
        <source>Tab  Shift+Tab</source>
        <translation>Tab  Umschalt+Tab</translation>
    </message>
    <message>
        <source>PgUp  PgDown</source>
        <translation>Bild auf  Bild ab</translation>
    </message>
    <message>
        <source>the wheel, a pinch</source>
        <translation>Mausrad, zwei Finger</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>a drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>move the graph, or a card</source>
        <translation>den Graphen oder eine Karte verschieben</translation>
    </message>
    <message>
        <source>a double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>values of a card, folding of a function</source>
        <translation>Werte einer Karte, Falten einer Funktion</translation>
    </message>
    <message>
        <source>blank the screen, and show it again</source>
        <translation>den Bildschirm schwärzen und wieder zeigen</translation>
    </message>
    <message>
        <source>a tenth more, a tenth less</source>
        <translation>ein Zehntel mehr, ein Zehntel weniger</translation>
    </message>
    <message>
        <source>more or less while the graph follows</source>
        <translation>mehr oder weniger, und der Graph folgt</translation>
    </message>
    <message>
        <source>Shift+↑  Shift+↓</source>
        <translation>Umschalt+↑  Umschalt+↓</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>Pages of this step</source>
        <translation>Seiten dieses Schritts</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Compare with central differences</source>
        <translation>Mit zentralen Differenzen vergleichen</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Before the first step.</source>
        <translation>Vor dem ersten Schritt.</translation>
    </message>
    <message>
        <source>vjp of</source>
        <translation>vjp von</translation>
    </message>
</context>
<context>
    <name>TensorTable</name>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>grad</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Compare with central differences</source>
        <translation>Mit zentralen Differenzen vergleichen</translation>
    </message>
    <message>
        <source>non-leaf</source>
        <translation>kein Blatt</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>A gradient is on its way.</source>
        <translation>Ein Gradient ist unterwegs.</translation>
    </message>
    <message>
        <source>A non-leaf keeps no gradient: retain_grad().</source>
        <translation>Ein Nicht-Blatt behält keinen Gradienten: retain_grad().</translation>
    </message>
    <message>
        <source>Nothing was accumulated: None is not 0.</source>
        <translation>Nichts wurde aufaddiert: None ist nicht 0.</translation>
    </message>
    <message>
        <source>Just accumulated.</source>
        <translation>Eben aufaddiert.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Kept because of retain_grad().</source>
        <translation>Behalten wegen retain_grad().</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>All zeros: something was stored.</source>
        <translation>Lauter Nullen: Etwas wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>vjp</source>
        <translation>vjp</translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation>aufaddieren</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>vor dem ersten Schritt</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Run the script</source>
        <translation>Das Skript ausführen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Example {0}: {1}</source>
        <translation>Beispiel {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>Values of {0}</source>
        <translation>Werte von {0}</translation>
    </message>
    <message>
        <source>Write the numbers into the script</source>
        <translation>Die Zahlen ins Skript schreiben</translation>
    </message>
    <message>
        <source>This tensor is not in the script any more.</source>
        <translation>Dieser Tensor steht nicht mehr im Skript.</translation>
    </message>
</context>
<context>
    <name>VectorDialog</name>
    <message>
        <source>Gradient vector v</source>
        <translation>Gradientenvektor v</translation>
    </message>
</context>
<context>
    <name>VectorEditor</name>
    <message>
        <source>Edit as a table…</source>
        <translation>Als Tabelle bearbeiten…</translation>
    </message>
    <message>
        <source>expression, e.g. (-1)**i / (i + 1)</source>
        <translation>Ausdruck, z. B. (-1)**i / (i + 1)</translation>
    </message>
    <message>
        <source>i is the place of an entry, counted from 0</source>
        <translation>i ist die Stelle eines Eintrags, gezählt ab 0</translation>
    </message>
    <message>
        <source>Expression for v</source>
        <translation>Ausdruck für v</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>v beside another one, through the same graph</source>
        <translation>v neben einem anderen, durch denselben Graphen</translation>
    </message>
    <message>
        <source>Run with v</source>
        <translation>Mit v starten</translation>
    </message>
    <message>
        <source>No tensor here could send a gradient back.</source>
        <translation>Kein Tensor hier könnte einen Gradienten zurückschicken.</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>kein backward-Aufruf</translation>
    </message>
    <message>
        <source>{0} numbers: edit them in the script</source>
        <translation>{0} Zahlen: bitte im Skript ändern</translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <translation>{0} Zahlen</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>die Ausgabe</translation>
    </message>
    <message>
        <source>no backward call yet: from {0}, {1}</source>
        <translation>noch kein backward-Aufruf: von {0}, {1}</translation>
    </message>
    <message>
        <source>v has {0}, {1} has {2}</source>
        <translation>v hat {0}, {1} hat {2}</translation>
    </message>
    <message>
        <source>same shape as {0}: {1}</source>
        <translation>gleiche Form wie {0}: {1}</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>Einsen</translation>
    </message>
    <message>
        <source>next eᵢ</source>
        <translation>nächstes eᵢ</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>No v: {0}</source>
        <translation>Kein v: {0}</translation>
    </message>
    <message>
        <source>No v: the expression has the shape {0}</source>
        <translation>Kein v: Der Ausdruck hat die Form {0}</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Tensors and functions</source>
        <translation>Tensoren und Funktionen</translation>
    </message>
    <message>
        <source>Functions only</source>
        <translation>Nur Funktionen</translation>
    </message>
    <message>
        <source>Values flow down</source>
        <translation>Werte fließen nach unten</translation>
    </message>
    <message>
        <source>Values flow to the right</source>
        <translation>Werte fließen nach rechts</translation>
    </message>
    <message>
        <source>Values flow up</source>
        <translation>Werte fließen nach oben</translation>
    </message>
    <message>
        <source>Values flow to the left</source>
        <translation>Werte fließen nach links</translation>
    </message>
    <message>
        <source>Cards as full as can be read</source>
        <translation>Karten so ausführlich, wie sie lesbar sind</translation>
    </message>
    <message>
        <source>Full cards</source>
        <translation>Ausführliche Karten</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>Kompakte Karten</translation>
    </message>
    <message>
        <source>Fold rounds, modules and functions</source>
        <translation>Runden, Module und Funktionen falten</translation>
    </message>
    <message>
        <source>Put moved cards back</source>
        <translation>Verschobene Karten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>WholeFunction</name>
    <message>
        <source>Leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Working out J…</source>
        <translation>J wird berechnet…</translation>
    </message>
    <message>
        <source>Point at an entry: its row, its column, the sum behind it, its way in the graph.</source>
        <translation>Auf einen Eintrag zeigen: seine Zeile, seine Spalte, die Summe dahinter, sein Weg im Graphen.</translation>
    </message>
    <message>
        <source>. All ways to this leaf are lit: there are too many entries to follow each.</source>
        <translation>. Alle Wege zu diesem Blatt leuchten: es sind zu viele Einträge, um jedem zu folgen.</translation>
    </message>
    <message>
        <source>. Nothing flows from one to the other.</source>
        <translation>. Nichts fließt vom einen zum anderen.</translation>
    </message>
    <message>
        <source>. What comes along its ways cancels out.</source>
        <translation>. Was auf seinen Wegen kommt, hebt sich auf.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the gradients of the leaves</source>
        <translation>Die Gradienten der Blätter prüfen</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>kein backward-Aufruf</translation>
    </message>
    <message>
        <source>The whole J was given up. {0}</source>
        <translation>Das ganze J wurde aufgegeben. {0}</translation>
    </message>
    <message>
        <source>No leaf was reached by this call.</source>
        <translation>Dieser Aufruf hat kein Blatt erreicht.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation>Bild drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find in the script</source>
        <translation>Im Skript suchen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Complete, or show the signature</source>
        <translation>Vervollständigen oder Signatur zeigen</translation>
    </message>
    <message>
        <source>Comment out and in</source>
        <translation>Aus- und einkommentieren</translation>
    </message>
    <message>
        <source>Script from a formula…</source>
        <translation>Skript aus einer Formel…</translation>
    </message>
    <message>
        <source>Declare the undefined name…</source>
        <translation>Den unbekannten Namen vereinbaren…</translation>
    </message>
    <message>
        <source>Compare v and v′…</source>
        <translation>v und v′ vergleichen…</translation>
    </message>
    <message>
        <source>Larger script</source>
        <translation>Skript größer</translation>
    </message>
    <message>
        <source>Smaller script</source>
        <translation>Skript kleiner</translation>
    </message>
    <message>
        <source>Usual size of the script</source>
        <translation>Übliche Größe des Skripts</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Run or stop</source>
        <translation>Starten oder stoppen</translation>
    </message>
    <message>
        <source>Breakpoint on this line</source>
        <translation>Haltepunkt in dieser Zeile</translation>
    </message>
    <message>
        <source>On to the next breakpoint</source>
        <translation>Weiter zum nächsten Haltepunkt</translation>
    </message>
    <message>
        <source>Back to the previous breakpoint</source>
        <translation>Zurück zum vorigen Haltepunkt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>No line has a breakpoint. F9 or a click beside its number sets one.</source>
        <translation>Keine Zeile hat einen Haltepunkt. F9 oder ein Klick neben ihre Nummer setzt einen.</translation>
    </message>
    <message>
        <source>a script without a name</source>
        <translation>einem Skript ohne Namen</translation>
    </message>
    <message>
        <source>Unsaved changes to {0} of {1} were found.</source>
        <translation>Ungespeicherte Änderungen an {0} vom {1} wurden gefunden.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
</context>
<context>
    <name>ZoomOverlay</name>
    <message>
        <source>Smaller  −</source>
        <translation>Kleiner  −</translation>
    </message>
    <message>
        <source>Larger  +</source>
        <translation>Größer  +</translation>
    </message>
    <message>
        <source>Fit  W</source>
        <translation>Einpassen  W</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>row.self</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
</TS>
