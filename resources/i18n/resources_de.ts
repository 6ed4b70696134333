<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Lessons</name>
    <message>
        <source>From a vector to a vector: what backward(gradient=v) computes.</source>
        <translation>Von einem Vektor zu einem Vektor: was backward(gradient=v) berechnet.</translation>
    </message>
    <message>
        <source>The same function, another v: the numbers in v are weights on the outputs.</source>
        <translation>Dieselbe Funktion, ein anderes v: Die Zahlen in v sind Gewichte auf den Ausgaben.</translation>
    </message>
    <message>
        <source>From a number to a number: J is a 1 x 1 matrix, the ordinary derivative.</source>
        <translation>Von einer Zahl zu einer Zahl: J ist eine 1 x 1-Matrix, die gewöhnliche Ableitung.</translation>
    </message>
    <message>
        <source>From a number to a vector: one input, two outputs.</source>
        <translation>Von einer Zahl zu einem Vektor: eine Eingabe, zwei Ausgaben.</translation>
    </message>
    <message>
        <source>From a vector to a number: the case of every loss function.</source>
        <translation>Von einem Vektor zu einer Zahl: der Fall jeder Verlustfunktion.</translation>
    </message>
    <message>
        <source>A chain of steps: v passes through one local Jacobian after the other.</source>
        <translation>Eine Kette von Schritten: v geht durch eine lokale Jacobi-Matrix nach der anderen.</translation>
    </message>
    <message>
        <source>An error on purpose: v must have the shape of the output.</source>
        <translation>Ein Fehler mit Absicht: v muss die Form der Ausgabe haben.</translation>
    </message>
    <message>
        <source>An error on purpose: v has the shape of the output, not that of the input.</source>
        <translation>Ein Fehler mit Absicht: v hat die Form der Ausgabe, nicht die der Eingabe.</translation>
    </message>
    <message>
        <source>An error on purpose: a vector of outputs needs a v.</source>
        <translation>Ein Fehler mit Absicht: Ein Vektor von Ausgaben braucht ein v.</translation>
    </message>
    <message>
        <source>v as what an unknown outer function hands in.</source>
        <translation>v als das, was eine unbekannte äußere Funktion hereinreicht.</translation>
    </message>
    <message>
        <source>.grad adds up until it is cleared.</source>
        <translation>.grad summiert sich auf, bis es gelöscht wird.</translation>
    </message>
    <message>
        <source>A graph grown a line at a time. Three ways to make a leaf, two products, a mean.</source>
        <translation>Ein Graph, der Zeile für Zeile wächst. Drei Wege zu einem Blatt, zwei Produkte, ein Mittelwert.</translation>
    </message>
    <message>
        <source>An error on purpose: the graph of the lesson before, with a Y that does not fit.</source>
        <translation>Ein Fehler mit Absicht: der Graph der vorigen Lektion, mit einem Y, das nicht passt.</translation>
    </message>
    <message>
        <source>Five attributes that say what a tensor is to autograd: data, requires_grad, grad, grad_fn, is_leaf.</source>
        <translation>Fünf Attribute, die sagen, was ein Tensor für autograd ist: data, requires_grad, grad, grad_fn, is_leaf.</translation>
    </message>
    <message>
        <source>The derivative of ReLU, and what retain_graph keeps.</source>
        <translation>Die Ableitung von ReLU, und was retain_graph behält.</translation>
    </message>
    <message>
        <source>Choosing who gets a gradient, and differentiating a derivative.</source>
        <translation>Wählen, wer einen Gradienten bekommt, und eine Ableitung ableiten.</translation>
    </message>
    <message>
        <source>An error on purpose: integers have no derivatives.</source>
        <translation>Ein Fehler mit Absicht: Ganze Zahlen haben keine Ableitungen.</translation>
    </message>
    <message>
        <source>Broadcasting: what is stretched on the way forward is summed on the way back.</source>
        <translation>Broadcasting: Was auf dem Hinweg gedehnt wird, wird auf dem Rückweg summiert.</translation>
    </message>
    <message>
        <source>Two layers of a small network, written with matrix products.</source>
        <translation>Zwei Schichten eines kleinen Netzes, mit Matrixprodukten geschrieben.</translation>
    </message>
    <message>
        <source>Why softmax and cross-entropy belong together: the gradient is p - t.</source>
        <translation>Warum Softmax und Kreuzentropie zusammengehören: Der Gradient ist p - t.</translation>
    </message>
    <message>
        <source>One weight used in every round of a loop, as in a recurrent network.</source>
        <translation>Ein Gewicht, in jeder Runde einer Schleife benutzt, wie in einem rekurrenten Netz.</translation>
    </message>
    <message>
        <source>Gradient descent by hand: fit a line through three points.</source>
        <translation>Gradientenabstieg von Hand: eine Gerade durch drei Punkte anpassen.</translation>
    </message>
    <message>
        <source>The derivative of a derivative: backward through a backward pass.</source>
        <translation>Die Ableitung einer Ableitung: backward durch einen Rückwärtslauf.</translation>
    </message>
    <message>
        <source>A function with a backward of our own: we state v·J ourselves.</source>
        <translation>Eine Funktion mit eigenem backward: Wir geben v·J selbst an.</translation>
    </message>
    <message>
        <source>An error on purpose: a saved value was overwritten before backward could use it.</source>
        <translation>Ein Fehler mit Absicht: Ein gespeicherter Wert wurde überschrieben, bevor backward ihn nutzen konnte.</translation>
    </message>
    <message>
        <source>detach: the same numbers, cut off from the graph.</source>
        <translation>detach: dieselben Zahlen, vom Graphen getrennt.</translation>
    </message>
    <message>
        <source>A tensor used twice gets the sum of what comes back.</source>
        <translation>Ein zweimal benutzter Tensor bekommt die Summe dessen, was zurückkommt.</translation>
    </message>
    <message>
        <source>Results in between keep no .grad, unless they are asked to.</source>
        <translation>Zwischenergebnisse behalten kein .grad, außer man verlangt es.</translation>
    </message>
    <message>
        <source>None is not zero: the two ways of having no gradient.</source>
        <translation>None ist nicht null: die zwei Arten, keinen Gradienten zu haben.</translation>
    </message>
    <message>
        <source>A hook sees a gradient as it passes, and may change it.</source>
        <translation>Ein Hook sieht einen Gradienten vorbeikommen und darf ihn ändern.</translation>
    </message>
    <message>
        <source>Backward from two results at once.</source>
        <translation>backward von zwei Ergebnissen zugleich.</translation>
    </message>
</context>
</TS>
