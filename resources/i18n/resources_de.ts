<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Help</name>
    <message>
        <source>|x|, elementwise; gradient sign(x), 0 at 0</source>
        <translation>|x|, elementweise; Gradient sign(x), 0 bei 0</translation>
    </message>
    <message>
        <source>inverse cosine in radians, elementwise; gradient -1/sqrt(1 - x²)</source>
        <translation>Arkuskosinus im Bogenmaß, elementweise; Gradient -1/sqrt(1 - x²)</translation>
    </message>
    <message>
        <source>inverse hyperbolic cosine, elementwise; x must be at least 1</source>
        <translation>Areakosinus hyperbolicus, elementweise; x muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>input + alpha * other, elementwise with broadcasting; the gradient passes through unchanged</source>
        <translation>input + alpha * other, elementweise mit Broadcasting; der Gradient geht unverändert durch</translation>
    </message>
    <message>
        <source>input + value * tensor1 / tensor2, elementwise</source>
        <translation>input + value * tensor1 / tensor2, elementweise</translation>
    </message>
    <message>
        <source>input + value * tensor1 * tensor2, elementwise</source>
        <translation>input + value * tensor1 * tensor2, elementweise</translation>
    </message>
    <message>
        <source>beta * input + alpha * (mat1 @ mat2), for matrices</source>
        <translation>beta * input + alpha * (mat1 @ mat2), für Matrizen</translation>
    </message>
    <message>
        <source>beta * input + alpha * (mat @ vec)</source>
        <translation>beta * input + alpha * (mat @ vec)</translation>
    </message>
    <message>
        <source>True where all elements (of a dimension) are true</source>
        <translation>True, wo alle Elemente (einer Dimension) wahr sind</translation>
    </message>
    <message>
        <source>whether two tensors are equal up to |input - other| &lt;= atol + rtol * |other|</source>
        <translation>ob zwei Tensoren bis auf |input - other| &lt;= atol + rtol * |other| gleich sind</translation>
    </message>
    <message>
        <source>largest element along dimensions; ties share the gradient evenly</source>
        <translation>größtes Element entlang von Dimensionen; gleiche teilen sich den Gradienten</translation>
    </message>
    <message>
        <source>smallest element along dimensions; ties share the gradient evenly</source>
        <translation>kleinstes Element entlang von Dimensionen; gleiche teilen sich den Gradienten</translation>
    </message>
    <message>
        <source>smallest and largest element, as a pair</source>
        <translation>kleinstes und größtes Element, als Paar</translation>
    </message>
    <message>
        <source>True where at least one element (of a dimension) is true</source>
        <translation>True, wo mindestens ein Element (einer Dimension) wahr ist</translation>
    </message>
    <message>
        <source>numbers from start up to, not including, end</source>
        <translation>Zahlen von start bis vor end</translation>
    </message>
    <message>
        <source>numbers from start to end, both included; deprecated, use arange</source>
        <translation>Zahlen von start bis end, beide eingeschlossen; veraltet, nimm arange</translation>
    </message>
    <message>
        <source>index of the largest element; has no gradient</source>
        <translation>Index des größten Elements; hat keinen Gradienten</translation>
    </message>
    <message>
        <source>index of the smallest element; has no gradient</source>
        <translation>Index des kleinsten Elements; hat keinen Gradienten</translation>
    </message>
    <message>
        <source>the indices that would sort the elements</source>
        <translation>die Indizes, die die Elemente sortieren würden</translation>
    </message>
    <message>
        <source>the indices of all elements that are not zero, one row each</source>
        <translation>die Indizes aller Elemente, die nicht null sind, je eine Zeile</translation>
    </message>
    <message>
        <source>a view with a size and strides of your own</source>
        <translation>ein View mit eigener Größe und eigenen Strides</translation>
    </message>
    <message>
        <source>a tensor from data, sharing memory where it can</source>
        <translation>ein Tensor aus data, der sich möglichst den Speicher teilt</translation>
    </message>
    <message>
        <source>inverse sine in radians, elementwise; gradient 1/sqrt(1 - x²)</source>
        <translation>Arkussinus im Bogenmaß, elementweise; Gradient 1/sqrt(1 - x²)</translation>
    </message>
    <message>
        <source>inverse hyperbolic sine, elementwise</source>
        <translation>Areasinus hyperbolicus, elementweise</translation>
    </message>
    <message>
        <source>inverse tangent in radians, elementwise; gradient 1/(1 + x²)</source>
        <translation>Arkustangens im Bogenmaß, elementweise; Gradient 1/(1 + x²)</translation>
    </message>
    <message>
        <source>the angle of the point (other, input), elementwise, in radians</source>
        <translation>der Winkel des Punktes (other, input), elementweise, im Bogenmaß</translation>
    </message>
    <message>
        <source>inverse hyperbolic tangent, elementwise; |x| must be below 1</source>
        <translation>Areatangens hyperbolicus, elementweise; |x| muss kleiner als 1 sein</translation>
    </message>
    <message>
        <source>the tensor with one dimension at least</source>
        <translation>der Tensor mit mindestens einer Dimension</translation>
    </message>
    <message>
        <source>the tensor with two dimensions at least</source>
        <translation>der Tensor mit mindestens zwei Dimensionen</translation>
    </message>
    <message>
        <source>the tensor with three dimensions at least</source>
        <translation>der Tensor mit mindestens drei Dimensionen</translation>
    </message>
    <message>
        <source>beta * input + alpha * (batch1 @ batch2), matrix by matrix</source>
        <translation>beta * input + alpha * (batch1 @ batch2), Matrix für Matrix</translation>
    </message>
    <message>
        <source>0 or 1 at random, 1 with the probability given by each element</source>
        <translation>zufällig 0 oder 1; jedes Element gibt die Wahrscheinlichkeit für 1 an</translation>
    </message>
    <message>
        <source>how often each non-negative integer occurs</source>
        <translation>wie oft jede nichtnegative ganze Zahl vorkommt</translation>
    </message>
    <message>
        <source>bits set in both</source>
        <translation>Bits, die in beiden gesetzt sind</translation>
    </message>
    <message>
        <source>bits set in either</source>
        <translation>Bits, die in mindestens einem gesetzt sind</translation>
    </message>
    <message>
        <source>bits set in exactly one</source>
        <translation>Bits, die in genau einem gesetzt sind</translation>
    </message>
    <message>
        <source>every bit turned over</source>
        <translation>jedes Bit umgedreht</translation>
    </message>
    <message>
        <source>bits moved left, input * 2**other</source>
        <translation>Bits nach links verschoben, input * 2**other</translation>
    </message>
    <message>
        <source>bits moved right, input // 2**other</source>
        <translation>Bits nach rechts verschoben, input // 2**other</translation>
    </message>
    <message>
        <source>matrices along the diagonal of a larger one</source>
        <translation>Matrizen entlang der Diagonale einer größeren</translation>
    </message>
    <message>
        <source>matrix products of two batches, [b, n, m] @ [b, m, p]</source>
        <translation>Matrixprodukte zweier Batches, [b, n, m] @ [b, m, p]</translation>
    </message>
    <message>
        <source>the size that shapes broadcast to</source>
        <translation>die Größe, die Formen durch Broadcasting ergeben</translation>
    </message>
    <message>
        <source>tensors expanded to their common size</source>
        <translation>Tensoren, auf ihre gemeinsame Größe erweitert</translation>
    </message>
    <message>
        <source>the tensor as if repeated to a size, without copying; its gradient is summed back</source>
        <translation>der Tensor wie auf eine Größe wiederholt, ohne zu kopieren; sein Gradient wird zurücksummiert</translation>
    </message>
    <message>
        <source>for each element, the index of the interval between boundaries</source>
        <translation>für jedes Element der Index des Intervalls zwischen boundaries</translation>
    </message>
    <message>
        <source>whether one dtype can be converted to another by the rules of promotion</source>
        <translation>ob ein dtype nach den Regeln der Typanpassung in einen anderen umgewandelt werden kann</translation>
    </message>
    <message>
        <source>all combinations of the elements of vectors, one row each</source>
        <translation>alle Kombinationen der Elemente von Vektoren, je eine Zeile</translation>
    </message>
    <message>
        <source>tensors joined along a dimension they have already</source>
        <translation>Tensoren, entlang einer vorhandenen Dimension aneinandergehängt</translation>
    </message>
    <message>
        <source>distances between the rows of two matrices</source>
        <translation>Abstände zwischen den Zeilen zweier Matrizen</translation>
    </message>
    <message>
        <source>the next integer upwards, elementwise; gradient 0</source>
        <translation>die nächste ganze Zahl nach oben, elementweise; Gradient 0</translation>
    </message>
    <message>
        <source>product of several matrices</source>
        <translation>Produkt mehrerer Matrizen</translation>
    </message>
    <message>
        <source>the tensor cut into a number of parts, as views</source>
        <translation>der Tensor in eine Anzahl von Teilen zerlegt, als Views</translation>
    </message>
    <message>
        <source>x kept between min and max; gradient 0 outside</source>
        <translation>x zwischen min und max gehalten; außerhalb Gradient 0</translation>
    </message>
    <message>
        <source>x, but at most max; gradient 0 above</source>
        <translation>x, aber höchstens max; darüber Gradient 0</translation>
    </message>
    <message>
        <source>x, but at least min; gradient 0 below</source>
        <translation>x, aber mindestens min; darunter Gradient 0</translation>
    </message>
    <message>
        <source>a copy that stays in the graph: gradients pass through</source>
        <translation>eine Kopie, die im Graphen bleibt: Gradienten gehen hindurch</translation>
    </message>
    <message>
        <source>vectors side by side as the columns of a matrix</source>
        <translation>Vektoren nebeneinander als Spalten einer Matrix</translation>
    </message>
    <message>
        <source>cosine of radians, elementwise; gradient -sin(x)</source>
        <translation>Kosinus im Bogenmaß, elementweise; Gradient -sin(x)</translation>
    </message>
    <message>
        <source>hyperbolic cosine, elementwise; gradient sinh(x)</source>
        <translation>Kosinus hyperbolicus, elementweise; Gradient sinh(x)</translation>
    </message>
    <message>
        <source>how many elements are not zero</source>
        <translation>wie viele Elemente nicht null sind</translation>
    </message>
    <message>
        <source>vector product of vectors with 3 elements</source>
        <translation>Kreuzprodukt von Vektoren mit 3 Elementen</translation>
    </message>
    <message>
        <source>largest element so far along a dimension, and where it stood</source>
        <translation>das bisher größte Element entlang einer Dimension, und wo es stand</translation>
    </message>
    <message>
        <source>smallest element so far along a dimension, and where it stood</source>
        <translation>das bisher kleinste Element entlang einer Dimension, und wo es stand</translation>
    </message>
    <message>
        <source>running product along a dimension</source>
        <translation>laufendes Produkt entlang einer Dimension</translation>
    </message>
    <message>
        <source>running sum along a dimension; its gradient is the running sum from the end</source>
        <translation>laufende Summe entlang einer Dimension; ihr Gradient ist die laufende Summe vom Ende her</translation>
    </message>
    <message>
        <source>determinant of a square matrix; gradient det(A) * inverse(A).T</source>
        <translation>Determinante einer quadratischen Matrix; Gradient det(A) * inverse(A).T</translation>
    </message>
    <message>
        <source>the same numbers outside the graph: no gradient goes back through it</source>
        <translation>dieselben Zahlen außerhalb des Graphen: Kein Gradient geht hindurch zurück</translation>
    </message>
    <message>
        <source>where a tensor lives: torch.device(&quot;cpu&quot;)</source>
        <translation>wo ein Tensor liegt: torch.device(&quot;cpu&quot;)</translation>
    </message>
    <message>
        <source>the diagonal of a matrix, or a matrix with a vector on its diagonal</source>
        <translation>die Diagonale einer Matrix, oder eine Matrix mit einem Vektor als Diagonale</translation>
    </message>
    <message>
        <source>matrices with the last dimension on their diagonals</source>
        <translation>Matrizen mit der letzten Dimension auf ihren Diagonalen</translation>
    </message>
    <message>
        <source>the diagonal of two dimensions, as a view</source>
        <translation>die Diagonale zweier Dimensionen, als View</translation>
    </message>
    <message>
        <source>differences of neighbours along a dimension</source>
        <translation>Differenzen benachbarter Elemente entlang einer Dimension</translation>
    </message>
    <message>
        <source>input / other, elementwise; rounding_mode makes it whole</source>
        <translation>input / other, elementweise; rounding_mode macht es ganzzahlig</translation>
    </message>
    <message>
        <source>sum of products of two vectors, one number; gradient: the other vector</source>
        <translation>Skalarprodukt zweier Vektoren, eine Zahl; Gradient: der andere Vektor</translation>
    </message>
    <message>
        <source>sums of products named by letters, such as &quot;ij,jk-&gt;ik&quot;</source>
        <translation>Summen von Produkten, mit Buchstaben benannt, etwa &quot;ij,jk-&gt;ik&quot;</translation>
    </message>
    <message>
        <source>a tensor of a size whose elements are not set</source>
        <translation>ein Tensor einer Größe, dessen Elemente nicht gesetzt sind</translation>
    </message>
    <message>
        <source>as empty, with size and dtype of another tensor</source>
        <translation>wie empty, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>with it, operations are recorded again inside no_grad</source>
        <translation>damit werden Operationen innerhalb von no_grad wieder aufgezeichnet</translation>
    </message>
    <message>
        <source>True where equal, elementwise</source>
        <translation>True, wo gleich, elementweise</translation>
    </message>
    <message>
        <source>whether size and all elements are equal, one bool</source>
        <translation>ob Größe und alle Elemente gleich sind, ein einziges bool</translation>
    </message>
    <message>
        <source>the error function, elementwise; gradient 2/sqrt(pi) * exp(-x²)</source>
        <translation>die Fehlerfunktion, elementweise; Gradient 2/sqrt(pi) * exp(-x²)</translation>
    </message>
    <message>
        <source>1 - erf(x), elementwise</source>
        <translation>1 - erf(x), elementweise</translation>
    </message>
    <message>
        <source>inverse of the error function, elementwise</source>
        <translation>Umkehrfunktion der Fehlerfunktion, elementweise</translation>
    </message>
    <message>
        <source>e**x, elementwise; its own gradient</source>
        <translation>e**x, elementweise; ihr eigener Gradient</translation>
    </message>
    <message>
        <source>2**x, elementwise</source>
        <translation>2**x, elementweise</translation>
    </message>
    <message>
        <source>exp(x) - 1, exact for small x</source>
        <translation>exp(x) - 1, genau für kleine x</translation>
    </message>
    <message>
        <source>the identity matrix</source>
        <translation>die Einheitsmatrix</translation>
    </message>
    <message>
        <source>all elements one value</source>
        <translation>alle Elemente ein Wert</translation>
    </message>
    <message>
        <source>limits of a floating dtype: eps, max, tiny</source>
        <translation>Grenzen eines Gleitkomma-dtype: eps, max, tiny</translation>
    </message>
    <message>
        <source>the integer part, elementwise; gradient 0</source>
        <translation>der ganzzahlige Teil, elementweise; Gradient 0</translation>
    </message>
    <message>
        <source>dimensions joined into one; a view where possible</source>
        <translation>Dimensionen zu einer zusammengefasst; möglichst ein View</translation>
    </message>
    <message>
        <source>the order of elements reversed along dimensions</source>
        <translation>die Reihenfolge der Elemente entlang von Dimensionen umgekehrt</translation>
    </message>
    <message>
        <source>columns in reversed order</source>
        <translation>Spalten in umgekehrter Reihenfolge</translation>
    </message>
    <message>
        <source>rows in reversed order</source>
        <translation>Zeilen in umgekehrter Reihenfolge</translation>
    </message>
    <message>
        <source>the next integer downwards, elementwise; gradient 0</source>
        <translation>die nächste ganze Zahl nach unten, elementweise; Gradient 0</translation>
    </message>
    <message>
        <source>input / other rounded down, elementwise</source>
        <translation>input / other, abgerundet, elementweise</translation>
    </message>
    <message>
        <source>the larger element, ignoring NaN</source>
        <translation>das größere Element; NaN zählt nicht</translation>
    </message>
    <message>
        <source>the smaller element, ignoring NaN</source>
        <translation>das kleinere Element; NaN zählt nicht</translation>
    </message>
    <message>
        <source>remainder with the sign of the dividend</source>
        <translation>Rest mit dem Vorzeichen des Dividenden</translation>
    </message>
    <message>
        <source>x without its integer part</source>
        <translation>x ohne seinen ganzzahligen Teil</translation>
    </message>
    <message>
        <source>a tensor that shares memory with a NumPy array</source>
        <translation>ein Tensor, der sich den Speicher mit einem NumPy-Array teilt</translation>
    </message>
    <message>
        <source>a tensor of a size, every element one value</source>
        <translation>ein Tensor einer Größe, jedes Element ein Wert</translation>
    </message>
    <message>
        <source>as full, with size and dtype of another tensor</source>
        <translation>wie full, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>elements picked along a dimension by an index tensor; gradients are added back where they came from</source>
        <translation>Elemente, entlang einer Dimension mit einem Indextensor gewählt; Gradienten werden dort addiert, woher sie kamen</translation>
    </message>
    <message>
        <source>True where input &gt;= other</source>
        <translation>True, wo input &gt;= other</translation>
    </message>
    <message>
        <source>outer product of two vectors; use outer</source>
        <translation>äußeres Produkt zweier Vektoren; nimm outer</translation>
    </message>
    <message>
        <source>the dtype that floats get</source>
        <translation>der dtype, den Gleitkommazahlen bekommen</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>Anzahl der Threads</translation>
    </message>
    <message>
        <source>True where input &gt; other</source>
        <translation>True, wo input &gt; other</translation>
    </message>
    <message>
        <source>tensors joined side by side</source>
        <translation>Tensoren nebeneinander aneinandergehängt</translation>
    </message>
    <message>
        <source>tensors joined one below the other</source>
        <translation>Tensoren untereinander aneinandergehängt</translation>
    </message>
    <message>
        <source>sqrt(input² + other²), elementwise</source>
        <translation>sqrt(input² + other²), elementweise</translation>
    </message>
    <message>
        <source>limits of an integer dtype: min, max</source>
        <translation>Grenzen eines ganzzahligen dtype: min, max</translation>
    </message>
    <message>
        <source>with source added at the given indices of a dimension</source>
        <translation>mit source an den angegebenen Indizes einer Dimension addiert</translation>
    </message>
    <message>
        <source>with one value at the given indices of a dimension</source>
        <translation>mit einem Wert an den angegebenen Indizes einer Dimension</translation>
    </message>
    <message>
        <source>the given indices of a dimension, as a copy</source>
        <translation>die angegebenen Indizes einer Dimension, als Kopie</translation>
    </message>
    <message>
        <source>with it, nothing is recorded and results can never be in a graph</source>
        <translation>damit wird nichts aufgezeichnet, und Ergebnisse können nie in einen Graphen</translation>
    </message>
    <message>
        <source>the seed random numbers were started from</source>
        <translation>der Startwert, mit dem die Zufallszahlen begannen</translation>
    </message>
    <message>
        <source>sum of products over the last dimension of both</source>
        <translation>Summe der Produkte über die letzte Dimension beider</translation>
    </message>
    <message>
        <source>inverse of a square matrix; gradient -A⁻ᵀ v A⁻ᵀ</source>
        <translation>Inverse einer quadratischen Matrix; Gradient -A⁻ᵀ v A⁻ᵀ</translation>
    </message>
    <message>
        <source>whether the dtype is complex</source>
        <translation>ob der dtype komplex ist</translation>
    </message>
    <message>
        <source>whether the dtype is a floating one</source>
        <translation>ob der dtype ein Gleitkommatyp ist</translation>
    </message>
    <message>
        <source>whether operations are being recorded</source>
        <translation>ob Operationen aufgezeichnet werden</translation>
    </message>
    <message>
        <source>whether the tensor was made in inference mode</source>
        <translation>ob der Tensor im Inferenzmodus entstand</translation>
    </message>
    <message>
        <source>whether inference mode is on</source>
        <translation>ob der Inferenzmodus an ist</translation>
    </message>
    <message>
        <source>whether the only element is not zero</source>
        <translation>ob das einzige Element nicht null ist</translation>
    </message>
    <message>
        <source>whether two tensors have the same size</source>
        <translation>ob zwei Tensoren dieselbe Größe haben</translation>
    </message>
    <message>
        <source>whether the dtype has a sign</source>
        <translation>ob der dtype ein Vorzeichen hat</translation>
    </message>
    <message>
        <source>whether an object is a tensor</source>
        <translation>ob ein Objekt ein Tensor ist</translation>
    </message>
    <message>
        <source>True where |input - other| &lt;= atol + rtol * |other|</source>
        <translation>True, wo |input - other| &lt;= atol + rtol * |other|</translation>
    </message>
    <message>
        <source>True where neither infinite nor NaN</source>
        <translation>True, wo weder unendlich noch NaN</translation>
    </message>
    <message>
        <source>True where infinite</source>
        <translation>True, wo unendlich</translation>
    </message>
    <message>
        <source>True where NaN</source>
        <translation>True, wo NaN</translation>
    </message>
    <message>
        <source>Kronecker product: every element of one times the whole other</source>
        <translation>Kronecker-Produkt: jedes Element des einen mal das ganze andere</translation>
    </message>
    <message>
        <source>the k-th smallest element along a dimension, and its index</source>
        <translation>das k-t kleinste Element entlang einer Dimension, und sein Index</translation>
    </message>
    <message>
        <source>True where input &lt;= other</source>
        <translation>True, wo input &lt;= other</translation>
    </message>
    <message>
        <source>input + weight * (end - input): from start to end on a line</source>
        <translation>input + weight * (end - input): auf einer Geraden von start nach end</translation>
    </message>
    <message>
        <source>a number of evenly spaced values from start to end, both included</source>
        <translation>eine Anzahl gleichmäßig verteilter Werte von start bis end, beide eingeschlossen</translation>
    </message>
    <message>
        <source>natural logarithm, elementwise; gradient 1/x</source>
        <translation>natürlicher Logarithmus, elementweise; Gradient 1/x</translation>
    </message>
    <message>
        <source>logarithm to base 10, elementwise</source>
        <translation>Logarithmus zur Basis 10, elementweise</translation>
    </message>
    <message>
        <source>log(1 + x), exact for small x</source>
        <translation>log(1 + x), genau für kleine x</translation>
    </message>
    <message>
        <source>logarithm to base 2, elementwise</source>
        <translation>Logarithmus zur Basis 2, elementweise</translation>
    </message>
    <message>
        <source>logarithm of softmax along a dimension, computed stably</source>
        <translation>Logarithmus von softmax entlang einer Dimension, numerisch stabil</translation>
    </message>
    <message>
        <source>log(exp(input) + exp(other)), computed stably</source>
        <translation>log(exp(input) + exp(other)), numerisch stabil</translation>
    </message>
    <message>
        <source>logarithm of the determinant; NaN where that is negative</source>
        <translation>Logarithmus der Determinante; NaN, wo diese negativ ist</translation>
    </message>
    <message>
        <source>True where both are not zero</source>
        <translation>True, wo beide nicht null sind</translation>
    </message>
    <message>
        <source>True where zero</source>
        <translation>True, wo null</translation>
    </message>
    <message>
        <source>True where one is not zero</source>
        <translation>True, wo eines nicht null ist</translation>
    </message>
    <message>
        <source>True where exactly one is not zero</source>
        <translation>True, wo genau eines nicht null ist</translation>
    </message>
    <message>
        <source>base to the power of evenly spaced exponents</source>
        <translation>base hoch gleichmäßig verteilte Exponenten</translation>
    </message>
    <message>
        <source>log of the sum of exponentials along a dimension; gradient: softmax</source>
        <translation>Logarithmus der Summe der Exponentialwerte entlang einer Dimension; Gradient: softmax</translation>
    </message>
    <message>
        <source>True where input &lt; other</source>
        <translation>True, wo input &lt; other</translation>
    </message>
    <message>
        <source>start the random numbers from a seed, so that runs repeat</source>
        <translation>die Zufallszahlen mit einem Startwert beginnen, damit Läufe sich wiederholen</translation>
    </message>
    <message>
        <source>with one value where the mask is true; gradient 0 there</source>
        <translation>mit einem Wert, wo die Maske wahr ist; dort Gradient 0</translation>
    </message>
    <message>
        <source>with elements of source where the mask is true</source>
        <translation>mit Elementen von source, wo die Maske wahr ist</translation>
    </message>
    <message>
        <source>the elements where the mask is true, as a vector</source>
        <translation>die Elemente, wo die Maske wahr ist, als Vektor</translation>
    </message>
    <message>
        <source>product of matrices, vectors or batches of matrices, as @</source>
        <translation>Produkt von Matrizen, Vektoren oder Batches von Matrizen, wie @</translation>
    </message>
    <message>
        <source>a square matrix multiplied with itself n times</source>
        <translation>eine quadratische Matrix n-mal mit sich multipliziert</translation>
    </message>
    <message>
        <source>the largest element; with dim also its index; or the larger of two tensors</source>
        <translation>das größte Element; mit dim auch sein Index; oder das größere zweier Tensoren</translation>
    </message>
    <message>
        <source>the larger of two elements; a tie halves the gradient</source>
        <translation>das größere zweier Elemente; bei Gleichstand halber Gradient</translation>
    </message>
    <message>
        <source>the average of all elements or along dimensions; gradient 1/n for each</source>
        <translation>der Mittelwert aller Elemente oder entlang von Dimensionen; Gradient 1/n für jedes</translation>
    </message>
    <message>
        <source>the middle element, the lower of two; gradient goes to that one</source>
        <translation>das mittlere Element, das kleinere von zweien; der Gradient geht an dieses</translation>
    </message>
    <message>
        <source>coordinate matrices from vectors; say indexing=&quot;ij&quot;</source>
        <translation>Koordinatenmatrizen aus Vektoren; gib indexing=&quot;ij&quot; an</translation>
    </message>
    <message>
        <source>the smallest element; with dim also its index; or the smaller of two tensors</source>
        <translation>das kleinste Element; mit dim auch sein Index; oder das kleinere zweier Tensoren</translation>
    </message>
    <message>
        <source>the smaller of two elements; a tie halves the gradient</source>
        <translation>das kleinere zweier Elemente; bei Gleichstand halber Gradient</translation>
    </message>
    <message>
        <source>product of two matrices; gradients v @ B.T and A.T @ v</source>
        <translation>Produkt zweier Matrizen; Gradienten v @ B.T und A.T @ v</translation>
    </message>
    <message>
        <source>the most frequent element along a dimension</source>
        <translation>das häufigste Element entlang einer Dimension</translation>
    </message>
    <message>
        <source>dimensions moved to other places, as a view</source>
        <translation>Dimensionen an andere Stellen gerückt, als View</translation>
    </message>
    <message>
        <source>input * other, elementwise; the gradient for each is v times the other</source>
        <translation>input * other, elementweise; der Gradient für jedes ist v mal das andere</translation>
    </message>
    <message>
        <source>indices drawn with the probabilities given by weights</source>
        <translation>Indizes, mit Wahrscheinlichkeiten nach Gewichten gezogen</translation>
    </message>
    <message>
        <source>product of a matrix and a vector</source>
        <translation>Produkt einer Matrix und eines Vektors</translation>
    </message>
    <message>
        <source>NaN and infinities replaced by numbers</source>
        <translation>NaN und Unendlich durch Zahlen ersetzt</translation>
    </message>
    <message>
        <source>sum that takes NaN as 0</source>
        <translation>Summe, bei der NaN als 0 zählt</translation>
    </message>
    <message>
        <source>a piece of a dimension, from start, length elements long, as a view</source>
        <translation>ein Stück einer Dimension, ab start, length Elemente lang, als View</translation>
    </message>
    <message>
        <source>True where different</source>
        <translation>True, wo verschieden</translation>
    </message>
    <message>
        <source>-x, elementwise; gradient -1</source>
        <translation>-x, elementweise; Gradient -1</translation>
    </message>
    <message>
        <source>with it, operations are not recorded: results need no gradient</source>
        <translation>damit werden Operationen nicht aufgezeichnet: Ergebnisse brauchen keinen Gradienten</translation>
    </message>
    <message>
        <source>the indices of elements that are not zero, one row each</source>
        <translation>die Indizes der Elemente, die nicht null sind, je eine Zeile</translation>
    </message>
    <message>
        <source>the p-norm, by default the square root of the sum of squares; gradient x / norm</source>
        <translation>die p-Norm, ohne Angabe die Wurzel der Quadratsumme; Gradient x / norm</translation>
    </message>
    <message>
        <source>random numbers of a normal distribution with mean and std</source>
        <translation>Zufallszahlen einer Normalverteilung mit mean und std</translation>
    </message>
    <message>
        <source>the number of elements</source>
        <translation>die Anzahl der Elemente</translation>
    </message>
    <message>
        <source>rows with a single 1 at the class</source>
        <translation>Zeilen mit einer einzigen 1 bei der Klasse</translation>
    </message>
    <message>
        <source>a tensor of a size, every element 1</source>
        <translation>ein Tensor einer Größe, jedes Element 1</translation>
    </message>
    <message>
        <source>as ones, with size and dtype of another tensor: a v that weighs all outputs alike</source>
        <translation>wie ones, mit Größe und dtype eines anderen Tensors: ein v, das alle Ausgaben gleich gewichtet</translation>
    </message>
    <message>
        <source>all products of the elements of two vectors, as a matrix</source>
        <translation>alle Produkte der Elemente zweier Vektoren, als Matrix</translation>
    </message>
    <message>
        <source>dimensions in another order, as a view</source>
        <translation>Dimensionen in anderer Reihenfolge, als View</translation>
    </message>
    <message>
        <source>x itself</source>
        <translation>x selbst</translation>
    </message>
    <message>
        <source>input to the power of exponent; gradient exponent * input**(exponent - 1)</source>
        <translation>input hoch exponent; Gradient exponent * input**(exponent - 1)</translation>
    </message>
    <message>
        <source>the product of all elements or along a dimension</source>
        <translation>das Produkt aller Elemente oder entlang einer Dimension</translation>
    </message>
    <message>
        <source>the dtype two dtypes are converted to when they meet</source>
        <translation>der dtype, in den zwei dtypes umgewandelt werden, wenn sie aufeinandertreffen</translation>
    </message>
    <message>
        <source>uniform random numbers in [0, 1)</source>
        <translation>gleichverteilte Zufallszahlen in [0, 1)</translation>
    </message>
    <message>
        <source>as rand, with size and dtype of another tensor</source>
        <translation>wie rand, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>random integers from low up to, not including, high</source>
        <translation>ganze Zufallszahlen von low bis vor high</translation>
    </message>
    <message>
        <source>as randint, with size and dtype of another tensor</source>
        <translation>wie randint, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>normally distributed random numbers, mean 0, variance 1</source>
        <translation>normalverteilte Zufallszahlen, Mittelwert 0, Varianz 1</translation>
    </message>
    <message>
        <source>as randn, with size and dtype of another tensor</source>
        <translation>wie randn, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>the integers from 0 to n - 1 in random order</source>
        <translation>die ganzen Zahlen von 0 bis n - 1 in zufälliger Reihenfolge</translation>
    </message>
    <message>
        <source>all elements in one dimension; a view where possible</source>
        <translation>alle Elemente in einer Dimension; möglichst ein View</translation>
    </message>
    <message>
        <source>1 / x, elementwise; gradient -1/x²</source>
        <translation>1 / x, elementweise; Gradient -1/x²</translation>
    </message>
    <message>
        <source>max(x, 0), elementwise; gradient 0 at 0</source>
        <translation>max(x, 0), elementweise; Gradient 0 bei 0</translation>
    </message>
    <message>
        <source>remainder with the sign of the divisor, as Python&apos;s %</source>
        <translation>Rest mit dem Vorzeichen des Divisors, wie % in Python</translation>
    </message>
    <message>
        <source>each element several times in a row; gradients of the copies are summed</source>
        <translation>jedes Element mehrmals hintereinander; die Gradienten der Kopien werden summiert</translation>
    </message>
    <message>
        <source>the same elements in another shape; a view where possible</source>
        <translation>dieselben Elemente in anderer Form; möglichst ein View</translation>
    </message>
    <message>
        <source>the dtype an operation on both would have</source>
        <translation>der dtype, den eine Operation mit beiden hätte</translation>
    </message>
    <message>
        <source>elements moved along a dimension, those that fall off come back at the other end</source>
        <translation>Elemente entlang einer Dimension verschoben; was herausfällt, kommt am anderen Ende wieder</translation>
    </message>
    <message>
        <source>turned by 90 degrees in the plane of two dimensions</source>
        <translation>um 90 Grad gedreht in der Ebene zweier Dimensionen</translation>
    </message>
    <message>
        <source>the nearest integer, halves to even; gradient 0</source>
        <translation>die nächste ganze Zahl, Halbe zur geraden; Gradient 0</translation>
    </message>
    <message>
        <source>1 / sqrt(x), elementwise</source>
        <translation>1 / sqrt(x), elementweise</translation>
    </message>
    <message>
        <source>other - alpha * input</source>
        <translation>other - alpha * input</translation>
    </message>
    <message>
        <source>a tensor without dimensions</source>
        <translation>ein Tensor ohne Dimensionen</translation>
    </message>
    <message>
        <source>with elements of src written at positions given by an index tensor</source>
        <translation>mit Elementen von src an den Stellen, die ein Indextensor angibt</translation>
    </message>
    <message>
        <source>with elements of src added at positions given by an index tensor</source>
        <translation>mit Elementen von src addiert an den Stellen, die ein Indextensor angibt</translation>
    </message>
    <message>
        <source>where values would have to be inserted to keep a sequence sorted</source>
        <translation>wo Werte einzufügen wären, damit eine Folge sortiert bleibt</translation>
    </message>
    <message>
        <source>start random numbers from chance; gives the seed</source>
        <translation>Zufallszahlen mit einem zufälligen Startwert beginnen; gibt ihn zurück</translation>
    </message>
    <message>
        <source>one index of a dimension, as a view without that dimension</source>
        <translation>ein Index einer Dimension, als View ohne diese Dimension</translation>
    </message>
    <message>
        <source>scaled ELU, with constants that keep mean and variance</source>
        <translation>skalierte ELU, mit Konstanten, die Mittelwert und Varianz erhalten</translation>
    </message>
    <message>
        <source>the dtype that floats get from now on</source>
        <translation>der dtype, den Gleitkommazahlen von nun an bekommen</translation>
    </message>
    <message>
        <source>the same, by a tensor type</source>
        <translation>dasselbe, mit einem Tensortyp</translation>
    </message>
    <message>
        <source>accepted, and without effect here</source>
        <translation>wird angenommen, hier ohne Wirkung</translation>
    </message>
    <message>
        <source>with True or False, switch the recording of operations</source>
        <translation>mit True oder False: das Aufzeichnen von Operationen ein- oder ausschalten</translation>
    </message>
    <message>
        <source>how tensors are printed from now on</source>
        <translation>wie Tensoren von nun an ausgegeben werden</translation>
    </message>
    <message>
        <source>accepted: all here is deterministic</source>
        <translation>wird angenommen: hier ist alles deterministisch</translation>
    </message>
    <message>
        <source>-1, 0 or 1, elementwise; gradient 0</source>
        <translation>-1, 0 oder 1, elementweise; Gradient 0</translation>
    </message>
    <message>
        <source>1 / (1 + exp(-x)), elementwise; gradient s * (1 - s)</source>
        <translation>1 / (1 + exp(-x)), elementweise; Gradient s * (1 - s)</translation>
    </message>
    <message>
        <source>sine of radians, elementwise; gradient cos(x)</source>
        <translation>Sinus im Bogenmaß, elementweise; Gradient cos(x)</translation>
    </message>
    <message>
        <source>hyperbolic sine, elementwise; gradient cosh(x)</source>
        <translation>Sinus hyperbolicus, elementweise; Gradient cosh(x)</translation>
    </message>
    <message>
        <source>sign and logarithm of the determinant</source>
        <translation>Vorzeichen und Logarithmus der Determinante</translation>
    </message>
    <message>
        <source>exp(x) divided by its sum along a dimension: positive, and 1 in sum</source>
        <translation>exp(x) geteilt durch die Summe entlang einer Dimension: positiv, zusammen 1</translation>
    </message>
    <message>
        <source>elements in order along a dimension, and their indices</source>
        <translation>Elemente der Größe nach entlang einer Dimension, und ihre Indizes</translation>
    </message>
    <message>
        <source>the tensor cut into parts of a size, as views</source>
        <translation>der Tensor in Teile einer Größe zerlegt, als Views</translation>
    </message>
    <message>
        <source>square root, elementwise; gradient 1 / (2 sqrt(x)), infinite at 0</source>
        <translation>Quadratwurzel, elementweise; Gradient 1 / (2 sqrt(x)), unendlich bei 0</translation>
    </message>
    <message>
        <source>x², elementwise; gradient 2x</source>
        <translation>x², elementweise; Gradient 2x</translation>
    </message>
    <message>
        <source>without dimensions of size 1, as a view</source>
        <translation>ohne Dimensionen der Größe 1, als View</translation>
    </message>
    <message>
        <source>tensors of one size joined along a new dimension</source>
        <translation>Tensoren gleicher Größe, entlang einer neuen Dimension gestapelt</translation>
    </message>
    <message>
        <source>standard deviation; divides by n - 1 unless correction says otherwise</source>
        <translation>Standardabweichung; teilt durch n - 1, wenn correction nichts anderes sagt</translation>
    </message>
    <message>
        <source>standard deviation and mean, as a pair</source>
        <translation>Standardabweichung und Mittelwert, als Paar</translation>
    </message>
    <message>
        <source>input - alpha * other, elementwise with broadcasting</source>
        <translation>input - alpha * other, elementweise mit Broadcasting</translation>
    </message>
    <message>
        <source>the sum of all elements or along dimensions; gradient 1 for each element</source>
        <translation>die Summe aller Elemente oder entlang von Dimensionen; Gradient 1 für jedes Element</translation>
    </message>
    <message>
        <source>two dimensions exchanged, as a view</source>
        <translation>zwei Dimensionen vertauscht, als View</translation>
    </message>
    <message>
        <source>a matrix transposed, as a view</source>
        <translation>eine Matrix transponiert, als View</translation>
    </message>
    <message>
        <source>elements by their index in the flattened tensor</source>
        <translation>Elemente nach ihrem Index im flachen Tensor</translation>
    </message>
    <message>
        <source>elements picked along a dimension by an index tensor, with broadcasting</source>
        <translation>Elemente, entlang einer Dimension mit einem Indextensor gewählt, mit Broadcasting</translation>
    </message>
    <message>
        <source>tangent of radians, elementwise; gradient 1 + tan²(x)</source>
        <translation>Tangens im Bogenmaß, elementweise; Gradient 1 + tan²(x)</translation>
    </message>
    <message>
        <source>hyperbolic tangent, elementwise; gradient 1 - tanh²(x)</source>
        <translation>Tangens hyperbolicus, elementweise; Gradient 1 - tanh²(x)</translation>
    </message>
    <message>
        <source>a new tensor with a copy of data; requires_grad=True makes it a leaf with a gradient</source>
        <translation>ein neuer Tensor mit einer Kopie von data; requires_grad=True macht ihn zu einem Blatt mit Gradient</translation>
    </message>
    <message>
        <source>sums of products over several dimensions of two tensors</source>
        <translation>Summen von Produkten über mehrere Dimensionen zweier Tensoren</translation>
    </message>
    <message>
        <source>the tensor repeated along its dimensions</source>
        <translation>der Tensor, entlang seiner Dimensionen wiederholt</translation>
    </message>
    <message>
        <source>the k largest elements along a dimension, and their indices</source>
        <translation>die k größten Elemente entlang einer Dimension, und ihre Indizes</translation>
    </message>
    <message>
        <source>the sum of a matrix&apos;s diagonal; gradient: the identity</source>
        <translation>die Summe der Diagonale einer Matrix; Gradient: die Einheitsmatrix</translation>
    </message>
    <message>
        <source>the lower triangle of a matrix, zeros elsewhere</source>
        <translation>das untere Dreieck einer Matrix, sonst Nullen</translation>
    </message>
    <message>
        <source>row and column of each element of a lower triangle</source>
        <translation>Zeile und Spalte jedes Elements eines unteren Dreiecks</translation>
    </message>
    <message>
        <source>the upper triangle of a matrix, zeros elsewhere</source>
        <translation>das obere Dreieck einer Matrix, sonst Nullen</translation>
    </message>
    <message>
        <source>row and column of each element of an upper triangle</source>
        <translation>Zeile und Spalte jedes Elements eines oberen Dreiecks</translation>
    </message>
    <message>
        <source>the name of an object&apos;s type</source>
        <translation>der Name des Typs eines Objekts</translation>
    </message>
    <message>
        <source>the slices along a dimension, as a tuple of views</source>
        <translation>die Scheiben entlang einer Dimension, als Tupel von Views</translation>
    </message>
    <message>
        <source>one dimension split into several</source>
        <translation>eine Dimension in mehrere aufgeteilt</translation>
    </message>
    <message>
        <source>the different elements, sorted</source>
        <translation>die verschiedenen Elemente, sortiert</translation>
    </message>
    <message>
        <source>elements without repetitions next to each other</source>
        <translation>Elemente ohne Wiederholungen nebeneinander</translation>
    </message>
    <message>
        <source>a new dimension of size 1, as a view</source>
        <translation>eine neue Dimension der Größe 1, als View</translation>
    </message>
    <message>
        <source>variance; divides by n - 1 unless correction says otherwise</source>
        <translation>Varianz; teilt durch n - 1, wenn correction nichts anderes sagt</translation>
    </message>
    <message>
        <source>variance and mean, as a pair</source>
        <translation>Varianz und Mittelwert, als Paar</translation>
    </message>
    <message>
        <source>sum of products of two vectors, the first conjugated</source>
        <translation>Skalarprodukt zweier Vektoren, der erste konjugiert</translation>
    </message>
    <message>
        <source>input where the condition holds, other elsewhere; the gradient goes the same way</source>
        <translation>input, wo die Bedingung gilt, sonst other; der Gradient geht denselben Weg</translation>
    </message>
    <message>
        <source>a tensor of a size, every element 0</source>
        <translation>ein Tensor einer Größe, jedes Element 0</translation>
    </message>
    <message>
        <source>as zeros, with size and dtype of another tensor</source>
        <translation>wie zeros, mit Größe und dtype eines anderen Tensors</translation>
    </message>
    <message>
        <source>a source of random numbers with a seed of its own</source>
        <translation>eine Quelle von Zufallszahlen mit eigenem Startwert</translation>
    </message>
    <message>
        <source>the shape of a tensor: a tuple of ints</source>
        <translation>die Form eines Tensors: ein Tupel von ints</translation>
    </message>
    <message>
        <source>a tensor of float32; Tensor(2, 3) is one of that size with elements not set</source>
        <translation>ein Tensor mit float32; Tensor(2, 3) hat diese Größe, seine Elemente sind nicht gesetzt</translation>
    </message>
    <message>
        <source>a tensor of float32 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit float32 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of float64 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit float64 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of float16 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit float16 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of int64 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit int64 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of int32 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit int32 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of int16 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit int16 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of int8 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit int8 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of uint8 from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit uint8 aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>a tensor of bools from a list; older form of torch.tensor</source>
        <translation>ein Tensor mit bools aus einer Liste; ältere Form von torch.tensor</translation>
    </message>
    <message>
        <source>the type of dtypes, such as torch.float32</source>
        <translation>der Typ der dtypes, etwa torch.float32</translation>
    </message>
    <message>
        <source>the type of memory layouts, such as torch.strided</source>
        <translation>der Typ der Speicheranordnungen, etwa torch.strided</translation>
    </message>
    <message>
        <source>the dtype of 32-bit floats, about 7 digits</source>
        <translation>der dtype für 32-Bit-Gleitkommazahlen, etwa 7 Stellen</translation>
    </message>
    <message>
        <source>the dtype of 64-bit floats, about 16 digits</source>
        <translation>der dtype für 64-Bit-Gleitkommazahlen, etwa 16 Stellen</translation>
    </message>
    <message>
        <source>the dtype of 16-bit floats, about 3 digits</source>
        <translation>der dtype für 16-Bit-Gleitkommazahlen, etwa 3 Stellen</translation>
    </message>
    <message>
        <source>the dtype of complex numbers made of two float32</source>
        <translation>der dtype für komplexe Zahlen aus zwei float32</translation>
    </message>
    <message>
        <source>the dtype of complex numbers made of two float64</source>
        <translation>der dtype für komplexe Zahlen aus zwei float64</translation>
    </message>
    <message>
        <source>the dtype of 32-bit integers</source>
        <translation>der dtype für ganze 32-Bit-Zahlen</translation>
    </message>
    <message>
        <source>the dtype of 64-bit integers</source>
        <translation>der dtype für ganze 64-Bit-Zahlen</translation>
    </message>
    <message>
        <source>the dtype of 16-bit integers</source>
        <translation>der dtype für ganze 16-Bit-Zahlen</translation>
    </message>
    <message>
        <source>the dtype of 8-bit integers</source>
        <translation>der dtype für ganze 8-Bit-Zahlen</translation>
    </message>
    <message>
        <source>the dtype of integers from 0 to 255</source>
        <translation>der dtype für ganze Zahlen von 0 bis 255</translation>
    </message>
    <message>
        <source>the dtype of True and False</source>
        <translation>der dtype von True und False</translation>
    </message>
    <message>
        <source>3.14159…</source>
        <translation>3.14159…</translation>
    </message>
    <message>
        <source>2.71828…, the base of natural logarithms</source>
        <translation>2.71828…, die Basis der natürlichen Logarithmen</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl (NaN)</translation>
    </message>
    <message>
        <source>None, as an index: a new dimension of size 1</source>
        <translation>None, als Index: eine neue Dimension der Größe 1</translation>
    </message>
    <message>
        <source>the layout of ordinary tensors</source>
        <translation>die Anordnung gewöhnlicher Tensoren</translation>
    </message>
    <message>
        <source>a memory format</source>
        <translation>ein Speicherformat</translation>
    </message>
    <message>
        <source>backward passes, gradients and custom functions</source>
        <translation>Rückwärtsläufe, Gradienten und eigene Funktionen</translation>
    </message>
    <message>
        <source>settings of libraries, without effect here</source>
        <translation>Einstellungen von Bibliotheken, hier ohne Wirkung</translation>
    </message>
    <message>
        <source>graphics cards: none here</source>
        <translation>Grafikkarten: hier keine</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>lineare Algebra</translation>
    </message>
    <message>
        <source>layers, losses and models</source>
        <translation>Schichten, Verluste und Modelle</translation>
    </message>
    <message>
        <source>optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>Zufallszahlen</translation>
    </message>
    <message>
        <source>the version of PyTorch that is followed</source>
        <translation>die Version von PyTorch, die hier gilt</translation>
    </message>
    <message>
        <source>degrees as radians</source>
        <translation>Grad ins Bogenmaß</translation>
    </message>
    <message>
        <source>radians as degrees</source>
        <translation>Bogenmaß in Grad</translation>
    </message>
    <message>
        <source>derivative of lgamma, elementwise</source>
        <translation>Ableitung von lgamma, elementweise</translation>
    </message>
    <message>
        <source>logarithm of the gamma function; gradient digamma(x)</source>
        <translation>Logarithmus der Gammafunktion; Gradient digamma(x)</translation>
    </message>
    <message>
        <source>True where minus infinity</source>
        <translation>True, wo minus unendlich</translation>
    </message>
    <message>
        <source>True where plus infinity</source>
        <translation>True, wo plus unendlich</translation>
    </message>
    <message>
        <source>True where there is no imaginary part</source>
        <translation>True, wo es keinen Imaginärteil gibt</translation>
    </message>
    <message>
        <source>True where the sign is minus, for -0.0 too</source>
        <translation>True, wo das Vorzeichen minus ist, auch bei -0.0</translation>
    </message>
    <message>
        <source>sin(pi x) / (pi x), and 1 at 0</source>
        <translation>sin(pi x) / (pi x), und 1 bei 0</translation>
    </message>
    <message>
        <source>elements in order along the first dimension</source>
        <translation>Elemente der Größe nach entlang der ersten Dimension</translation>
    </message>
    <message>
        <source>beta * input + alpha * the sum of all batch1 @ batch2</source>
        <translation>beta * input + alpha * die Summe aller batch1 @ batch2</translation>
    </message>
    <message>
        <source>beta * input + alpha * the outer product of vec1 and vec2</source>
        <translation>beta * input + alpha * das äußere Produkt von vec1 und vec2</translation>
    </message>
    <message>
        <source>greatest common divisor of integers</source>
        <translation>größter gemeinsamer Teiler ganzer Zahlen</translation>
    </message>
    <message>
        <source>least common multiple of integers</source>
        <translation>kleinstes gemeinsames Vielfaches ganzer Zahlen</translation>
    </message>
    <message>
        <source>log2(2**input + 2**other), computed stably</source>
        <translation>log2(2**input + 2**other), numerisch stabil</translation>
    </message>
    <message>
        <source>the next number that can be stored, towards other</source>
        <translation>die nächste darstellbare Zahl in Richtung other</translation>
    </message>
    <message>
        <source>correlations of the rows of a matrix</source>
        <translation>Korrelationen der Zeilen einer Matrix</translation>
    </message>
    <message>
        <source>covariances of the rows of a matrix</source>
        <translation>Kovarianzen der Zeilen einer Matrix</translation>
    </message>
    <message>
        <source>tensors joined along the third dimension</source>
        <translation>Tensoren, entlang der dritten Dimension aneinandergehängt</translation>
    </message>
    <message>
        <source>all choices of r elements of a vector, one row each</source>
        <translation>alle Auswahlen von r Elementen eines Vektors, je eine Zeile</translation>
    </message>
    <message>
        <source>the size of input with the sign of other</source>
        <translation>der Betrag von input mit dem Vorzeichen von other</translation>
    </message>
    <message>
        <source>the integral along a dimension by the trapezoid rule</source>
        <translation>das Integral entlang einer Dimension nach der Trapezregel</translation>
    </message>
    <message>
        <source>the same, as a running sum</source>
        <translation>dasselbe, als laufende Summe</translation>
    </message>
    <message>
        <source>a matrix with the elements on its diagonal</source>
        <translation>eine Matrix mit den Elementen auf der Diagonale</translation>
    </message>
    <message>
        <source>p-norm of input - other</source>
        <translation>p-Norm von input - other</translation>
    </message>
    <message>
        <source>cut along the third dimension, as views</source>
        <translation>entlang der dritten Dimension zerlegt, als Views</translation>
    </message>
    <message>
        <source>cut along the second dimension, or the only one, as views</source>
        <translation>entlang der zweiten oder einzigen Dimension zerlegt, als Views</translation>
    </message>
    <message>
        <source>cut along the first dimension, as views</source>
        <translation>entlang der ersten Dimension zerlegt, als Views</translation>
    </message>
    <message>
        <source>cut into parts of the given sizes, as views</source>
        <translation>in Teile der angegebenen Größen zerlegt, als Views</translation>
    </message>
    <message>
        <source>cut into a number of parts or at indices, as views</source>
        <translation>in eine Anzahl von Teilen oder an Indizes zerlegt, als Views</translation>
    </message>
    <message>
        <source>input to the power of exponent, in float64</source>
        <translation>input hoch exponent, in float64</translation>
    </message>
    <message>
        <source>0 below 0, 1 above, and values at 0</source>
        <translation>0 unter 0, 1 darüber, und bei 0 values</translation>
    </message>
    <message>
        <source>how many elements fall into each of evenly spaced bins</source>
        <translation>wie viele Elemente in jede von gleich breiten Klassen fallen</translation>
    </message>
    <message>
        <source>with the rows of source in place of those at the given indices</source>
        <translation>mit den Zeilen von source anstelle derer an den angegebenen Indizes</translation>
    </message>
    <message>
        <source>with values written at indices</source>
        <translation>mit Werten, die an Indizes geschrieben sind</translation>
    </message>
    <message>
        <source>True where the element is among the test elements</source>
        <translation>True, wo das Element unter den Testelementen ist</translation>
    </message>
    <message>
        <source>running log of the sum of exponentials</source>
        <translation>laufender Logarithmus der Summe der Exponentialwerte</translation>
    </message>
    <message>
        <source>log(x / (1 - x)), the inverse of sigmoid</source>
        <translation>log(x / (1 - x)), die Umkehrung von sigmoid</translation>
    </message>
    <message>
        <source>mean that leaves NaN out</source>
        <translation>Mittelwert ohne NaN</translation>
    </message>
    <message>
        <source>median that leaves NaN out</source>
        <translation>Median ohne NaN</translation>
    </message>
    <message>
        <source>quantile that leaves NaN out</source>
        <translation>Quantil ohne NaN</translation>
    </message>
    <message>
        <source>the value that a share q of the elements lies below, between neighbours on a line</source>
        <translation>der Wert, unter dem ein Anteil q der Elemente liegt, zwischen Nachbarn linear</translation>
    </message>
    <message>
        <source>powers of the elements as columns</source>
        <translation>Potenzen der Elemente als Spalten</translation>
    </message>
    <message>
        <source>input * log(other), and 0 where input is 0</source>
        <translation>input * log(other), und 0, wo input 0 ist</translation>
    </message>
    <message>
        <source>set every element to 0, in place</source>
        <translation>jedes Element auf 0 setzen, in-place</translation>
    </message>
    <message>
        <source>the state of the random numbers, as a tensor</source>
        <translation>der Zustand der Zufallszahlen, als Tensor</translation>
    </message>
    <message>
        <source>go back to such a state</source>
        <translation>zu einem solchen Zustand zurückkehren</translation>
    </message>
    <message>
        <source>whether anomaly mode is on</source>
        <translation>ob der Anomaliemodus an ist</translation>
    </message>
    <message>
        <source>whether anomaly mode looks for NaN</source>
        <translation>ob der Anomaliemodus nach NaN sucht</translation>
    </message>
    <message>
        <source>scripts have no files here</source>
        <translation>Skripte haben hier keine Dateien</translation>
    </message>
    <message>
        <source>conjugated and transposed matrix</source>
        <translation>konjugierte und transponierte Matrix</translation>
    </message>
    <message>
        <source>the matrix transposed, as a view</source>
        <translation>die Matrix transponiert, als View</translation>
    </message>
    <message>
        <source>conjugated and transposed, the last two dimensions</source>
        <translation>konjugiert und transponiert, die letzten zwei Dimensionen</translation>
    </message>
    <message>
        <source>the last two dimensions exchanged</source>
        <translation>die letzten zwei Dimensionen vertauscht</translation>
    </message>
    <message>
        <source>run the backward pass from here: v·J is added to the .grad of every leaf; gradient is v, of this tensor&apos;s shape</source>
        <translation>den Rückwärtslauf von hier ausführen: v·J wird zum .grad jedes Blatts addiert; gradient ist v, mit der Form dieses Tensors</translation>
    </message>
    <message>
        <source>the gradient that backward passes have added up here; None until there is one</source>
        <translation>der Gradient, den Rückwärtsläufe hier aufsummiert haben; None, bis es einen gibt</translation>
    </message>
    <message>
        <source>the node of the graph that made this tensor; None for a leaf</source>
        <translation>der Knoten des Graphen, der diesen Tensor erzeugt hat; None bei einem Blatt</translation>
    </message>
    <message>
        <source>whether no recorded operation made this tensor</source>
        <translation>ob keine aufgezeichnete Operation diesen Tensor erzeugt hat</translation>
    </message>
    <message>
        <source>whether gradients are computed for this tensor; may be set on a leaf</source>
        <translation>ob für diesen Tensor Gradienten berechnet werden; bei einem Blatt setzbar</translation>
    </message>
    <message>
        <source>set requires_grad in place, and give the tensor back</source>
        <translation>requires_grad in-place setzen und den Tensor zurückgeben</translation>
    </message>
    <message>
        <source>keep .grad for this tensor though it is no leaf</source>
        <translation>.grad dieses Tensors behalten, obwohl er kein Blatt ist</translation>
    </message>
    <message>
        <source>whether a tensor that is no leaf keeps its .grad</source>
        <translation>ob ein Tensor, der kein Blatt ist, sein .grad behält</translation>
    </message>
    <message>
        <source>the same numbers outside the graph; changes are not noticed by it</source>
        <translation>dieselben Zahlen außerhalb des Graphen; er bemerkt Änderungen nicht</translation>
    </message>
    <message>
        <source>how many in-place changes there were</source>
        <translation>wie viele In-place-Änderungen es gab</translation>
    </message>
    <message>
        <source>the tensor this is a view of</source>
        <translation>der Tensor, von dem dies ein View ist</translation>
    </message>
    <message>
        <source>the gradient, without questions asked</source>
        <translation>der Gradient, ohne Nachfrage</translation>
    </message>
    <message>
        <source>which output of its grad_fn this tensor is</source>
        <translation>die wievielte Ausgabe seines grad_fn dieser Tensor ist</translation>
    </message>
    <message>
        <source>call a function with the gradient of this tensor when it is known; its result replaces it</source>
        <translation>eine Funktion mit dem Gradienten dieses Tensors aufrufen, sobald er bekannt ist; ihr Ergebnis ersetzt ihn</translation>
    </message>
    <message>
        <source>call a function after this leaf&apos;s .grad has grown</source>
        <translation>eine Funktion aufrufen, nachdem .grad dieses Blatts gewachsen ist</translation>
    </message>
    <message>
        <source>the size of each dimension</source>
        <translation>die Größe jeder Dimension</translation>
    </message>
    <message>
        <source>the size of all dimensions or of one</source>
        <translation>die Größe aller Dimensionen oder einer</translation>
    </message>
    <message>
        <source>the type of the elements</source>
        <translation>der Typ der Elemente</translation>
    </message>
    <message>
        <source>where the tensor lives</source>
        <translation>wo der Tensor liegt</translation>
    </message>
    <message>
        <source>how elements lie in memory</source>
        <translation>wie Elemente im Speicher liegen</translation>
    </message>
    <message>
        <source>the number of dimensions</source>
        <translation>die Anzahl der Dimensionen</translation>
    </message>
    <message>
        <source>bytes of one element</source>
        <translation>Bytes eines Elements</translation>
    </message>
    <message>
        <source>bytes of all elements</source>
        <translation>Bytes aller Elemente</translation>
    </message>
    <message>
        <source>the only element as a Python number</source>
        <translation>das einzige Element als Python-Zahl</translation>
    </message>
    <message>
        <source>the elements as nested Python lists</source>
        <translation>die Elemente als geschachtelte Python-Listen</translation>
    </message>
    <message>
        <source>the elements as a NumPy array that shares their memory; not for tensors that require grad</source>
        <translation>die Elemente als NumPy-Array, das ihren Speicher teilt; nicht für Tensoren mit requires_grad</translation>
    </message>
    <message>
        <source>steps between neighbours along each dimension, in elements</source>
        <translation>Schritte zwischen Nachbarn entlang jeder Dimension, in Elementen</translation>
    </message>
    <message>
        <source>where in its memory the first element stands</source>
        <translation>wo im Speicher das erste Element steht</translation>
    </message>
    <message>
        <source>the address of the first element</source>
        <translation>die Adresse des ersten Elements</translation>
    </message>
    <message>
        <source>a copy in row order, or the tensor itself if it is</source>
        <translation>eine Kopie in Zeilenordnung, oder der Tensor selbst, wenn er es ist</translation>
    </message>
    <message>
        <source>whether elements lie in row order</source>
        <translation>ob Elemente in Zeilenordnung liegen</translation>
    </message>
    <message>
        <source>take over the elements of another tensor, in place</source>
        <translation>die Elemente eines anderen Tensors übernehmen, in-place</translation>
    </message>
    <message>
        <source>set every element to one value, in place</source>
        <translation>jedes Element auf einen Wert setzen, in-place</translation>
    </message>
    <message>
        <source>uniform random numbers, in place</source>
        <translation>gleichverteilte Zufallszahlen, in-place</translation>
    </message>
    <message>
        <source>normally distributed random numbers, in place</source>
        <translation>normalverteilte Zufallszahlen, in-place</translation>
    </message>
    <message>
        <source>exponentially distributed random numbers, in place</source>
        <translation>exponentialverteilte Zufallszahlen, in-place</translation>
    </message>
    <message>
        <source>random integers, in place</source>
        <translation>ganze Zufallszahlen, in-place</translation>
    </message>
    <message>
        <source>repeated along dimensions of size 1 without copying; gradients are summed back</source>
        <translation>entlang von Dimensionen der Größe 1 wiederholt, ohne zu kopieren; Gradienten werden zurücksummiert</translation>
    </message>
    <message>
        <source>expanded to the size of another tensor</source>
        <translation>auf die Größe eines anderen Tensors erweitert</translation>
    </message>
    <message>
        <source>copies along each dimension; gradients of the copies are summed</source>
        <translation>Kopien entlang jeder Dimension; die Gradienten der Kopien werden summiert</translation>
    </message>
    <message>
        <source>reshaped as another tensor</source>
        <translation>umgeformt wie ein anderer Tensor</translation>
    </message>
    <message>
        <source>the same memory in another shape</source>
        <translation>derselbe Speicher in anderer Form</translation>
    </message>
    <message>
        <source>viewed in the shape of another tensor</source>
        <translation>ein View in der Form eines anderen Tensors</translation>
    </message>
    <message>
        <source>another dtype; gradients are converted back</source>
        <translation>ein anderer dtype; Gradienten werden zurückgewandelt</translation>
    </message>
    <message>
        <source>converted to uint8</source>
        <translation>in uint8 umgewandelt</translation>
    </message>
    <message>
        <source>converted to int8</source>
        <translation>in int8 umgewandelt</translation>
    </message>
    <message>
        <source>converted to True and False</source>
        <translation>in True und False umgewandelt</translation>
    </message>
    <message>
        <source>converted to float32</source>
        <translation>in float32 umgewandelt</translation>
    </message>
    <message>
        <source>converted to float64</source>
        <translation>in float64 umgewandelt</translation>
    </message>
    <message>
        <source>converted to float16</source>
        <translation>in float16 umgewandelt</translation>
    </message>
    <message>
        <source>converted to int32</source>
        <translation>in int32 umgewandelt</translation>
    </message>
    <message>
        <source>converted to int64</source>
        <translation>in int64 umgewandelt</translation>
    </message>
    <message>
        <source>converted to int16</source>
        <translation>in int16 umgewandelt</translation>
    </message>
    <message>
        <source>the tensor itself: it is on the CPU</source>
        <translation>der Tensor selbst: er liegt auf der CPU</translation>
    </message>
    <message>
        <source>there is no graphics card here</source>
        <translation>hier gibt es keine Grafikkarte</translation>
    </message>
    <message>
        <source>a tensor of this dtype whose elements are not set</source>
        <translation>ein Tensor dieses dtype, dessen Elemente nicht gesetzt sind</translation>
    </message>
    <message>
        <source>a tensor of this dtype, every element one value</source>
        <translation>ein Tensor dieses dtype, jedes Element ein Wert</translation>
    </message>
    <message>
        <source>a tensor of this dtype full of ones</source>
        <translation>ein Tensor dieses dtype voller Einsen</translation>
    </message>
    <message>
        <source>a tensor of this dtype from data</source>
        <translation>ein Tensor dieses dtype aus data</translation>
    </message>
    <message>
        <source>a tensor of this dtype full of zeros</source>
        <translation>ein Tensor dieses dtype voller Nullen</translation>
    </message>
    <message>
        <source>write values at indices, in place</source>
        <translation>Werte an Indizes schreiben, in-place</translation>
    </message>
    <message>
        <source>summed down to a size that broadcasts to this one</source>
        <translation>aufsummiert auf eine Größe, deren Broadcast diese ergibt</translation>
    </message>
    <message>
        <source>windows along a dimension, as a view</source>
        <translation>Fenster entlang einer Dimension, als View</translation>
    </message>
    <message>
        <source>the real part</source>
        <translation>der Realteil</translation>
    </message>
    <message>
        <source>the imaginary part</source>
        <translation>der Imaginärteil</translation>
    </message>
    <message>
        <source>None: tensors have no name of their own</source>
        <translation>None: Tensoren haben keinen eigenen Namen</translation>
    </message>
    <message>
        <source>-1: the CPU</source>
        <translation>-1: die CPU</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>False: conjugation and sign are computed at once</source>
        <translation>False: Konjugation und Vorzeichen werden sofort berechnet</translation>
    </message>
    <message>
        <source>False</source>
        <translation>False</translation>
    </message>
    <message>
        <source>the tensor itself</source>
        <translation>der Tensor selbst</translation>
    </message>
    <message>
        <source>cut off from the graph in place: becomes a leaf</source>
        <translation>in-place vom Graphen getrennt: wird ein Blatt</translation>
    </message>
    <message>
        <source>with values written at indices of the flattened tensor</source>
        <translation>mit Werten, die an Indizes des flachen Tensors geschrieben sind</translation>
    </message>
    <message>
        <source>write values at indices of the flattened tensor, in place</source>
        <translation>Werte an Indizes des flachen Tensors schreiben, in-place</translation>
    </message>
    <message>
        <source>set the diagonal to one value, in place</source>
        <translation>die Diagonale auf einen Wert setzen, in-place</translation>
    </message>
    <message>
        <source>x where positive, else alpha * (exp(x) - 1)</source>
        <translation>x, wo positiv, sonst alpha * (exp(x) - 1)</translation>
    </message>
    <message>
        <source>x where positive, else alpha * (exp(x / alpha) - 1)</source>
        <translation>x, wo positiv, sonst alpha * (exp(x / alpha) - 1)</translation>
    </message>
    <message>
        <source>x times the normal distribution function of x</source>
        <translation>x mal die Verteilungsfunktion der Normalverteilung an der Stelle x</translation>
    </message>
    <message>
        <source>first half times the sigmoid of the second half</source>
        <translation>erste Hälfte mal die Sigmoid-Funktion der zweiten Hälfte</translation>
    </message>
    <message>
        <source>x kept between min_val and max_val; gradient 0 outside</source>
        <translation>x zwischen min_val und max_val gehalten; außerhalb Gradient 0</translation>
    </message>
    <message>
        <source>x/6 + 1/2 kept between 0 and 1</source>
        <translation>x/6 + 1/2, zwischen 0 und 1 gehalten</translation>
    </message>
    <message>
        <source>x times hardsigmoid(x)</source>
        <translation>x mal hardsigmoid(x)</translation>
    </message>
    <message>
        <source>x, but 0 where |x| &lt;= lambd</source>
        <translation>x, aber 0, wo |x| &lt;= lambd</translation>
    </message>
    <message>
        <source>x moved towards 0 by lambd</source>
        <translation>x um lambd zur 0 hin verschoben</translation>
    </message>
    <message>
        <source>x where above the threshold, else value</source>
        <translation>x, wo über threshold, sonst value</translation>
    </message>
    <message>
        <source>x where positive, else weight * x; the weight is learned</source>
        <translation>x, wo positiv, sonst weight * x; weight wird gelernt</translation>
    </message>
    <message>
        <source>x where positive, else negative_slope * x</source>
        <translation>x, wo positiv, sonst negative_slope * x</translation>
    </message>
    <message>
        <source>input @ weight.T + bias</source>
        <translation>input @ weight.T + bias</translation>
    </message>
    <message>
        <source>log(sigmoid(x)), computed stably</source>
        <translation>log(sigmoid(x)), numerisch stabil</translation>
    </message>
    <message>
        <source>x * tanh(softplus(x))</source>
        <translation>x * tanh(softplus(x))</translation>
    </message>
    <message>
        <source>x kept between 0 and 6</source>
        <translation>x zwischen 0 und 6 gehalten</translation>
    </message>
    <message>
        <source>x * sigmoid(x)</source>
        <translation>x * sigmoid(x)</translation>
    </message>
    <message>
        <source>softmax of -x</source>
        <translation>softmax von -x</translation>
    </message>
    <message>
        <source>log(1 + exp(beta * x)) / beta: a smooth relu</source>
        <translation>log(1 + exp(beta * x)) / beta: ein glattes relu</translation>
    </message>
    <message>
        <source>x / (1 + |x|)</source>
        <translation>x / (1 + |x|)</translation>
    </message>
    <message>
        <source>x - tanh(x)</source>
        <translation>x - tanh(x)</translation>
    </message>
    <message>
        <source>a random choice with gradients, by softmax of noisy scores</source>
        <translation>eine zufällige Auswahl mit Gradienten, durch softmax verrauschter Logits</translation>
    </message>
    <message>
        <source>mean of (input - target)²; gradient 2 (input - target) / n</source>
        <translation>Mittelwert von (input - target)²; Gradient 2 (input - target) / n</translation>
    </message>
    <message>
        <source>mean of |input - target|</source>
        <translation>Mittelwert von |input - target|</translation>
    </message>
    <message>
        <source>squared below beta, linear above</source>
        <translation>quadratisch unter beta, linear darüber</translation>
    </message>
    <message>
        <source>half the square below delta, linear above</source>
        <translation>das halbe Quadrat unter delta, linear darüber</translation>
    </message>
    <message>
        <source>-(t log p + (1 - t) log(1 - p)), averaged; p between 0 and 1</source>
        <translation>-(t log p + (1 - t) log(1 - p)), gemittelt; p zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the same from scores before the sigmoid, computed stably</source>
        <translation>dasselbe aus Logits, vor der Sigmoid-Funktion, numerisch stabil</translation>
    </message>
    <message>
        <source>minus the log-probability at the class, averaged</source>
        <translation>minus die Log-Wahrscheinlichkeit der Klasse, gemittelt</translation>
    </message>
    <message>
        <source>log_softmax followed by nll_loss; gradient (softmax - one_hot) / n</source>
        <translation>Kreuzentropie: log_softmax, danach nll_loss; Gradient (softmax - one_hot) / n</translation>
    </message>
    <message>
        <source>target * (log target - input), summed or averaged; input are log-probabilities</source>
        <translation>target * (log target - input), summiert oder gemittelt; input sind Log-Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>log(1 + exp(-t x)), averaged</source>
        <translation>log(1 + exp(-t x)), gemittelt</translation>
    </message>
    <message>
        <source>p-norm of the difference of rows</source>
        <translation>p-Norm der Differenz von Zeilen</translation>
    </message>
    <message>
        <source>x where the target is 1, max(0, margin - x) where -1</source>
        <translation>x, wo target 1 ist, max(0, margin - x), wo -1</translation>
    </message>
    <message>
        <source>max(0, -t (x1 - x2) + margin)</source>
        <translation>max(0, -t (x1 - x2) + margin)</translation>
    </message>
    <message>
        <source>max(0, distance to positive - distance to negative + margin)</source>
        <translation>max(0, Abstand zu positive - Abstand zu negative + margin)</translation>
    </message>
    <message>
        <source>1 - cosine for equals, max(0, cosine - margin) for others</source>
        <translation>1 - Kosinus bei gleichen, max(0, Kosinus - margin) bei anderen</translation>
    </message>
    <message>
        <source>exp(input) - target * input, averaged</source>
        <translation>exp(input) - target * input, gemittelt</translation>
    </message>
    <message>
        <source>(log var + (input - target)² / var) / 2, averaged</source>
        <translation>(log var + (input - target)² / var) / 2, gemittelt</translation>
    </message>
    <message>
        <source>x divided by its norm along a dimension</source>
        <translation>x geteilt durch seine Norm entlang einer Dimension</translation>
    </message>
    <message>
        <source>x·y / (|x| |y|) along a dimension</source>
        <translation>x·y / (|x| |y|) entlang einer Dimension</translation>
    </message>
    <message>
        <source>x1 W x2 + bias</source>
        <translation>x1 W x2 + bias</translation>
    </message>
    <message>
        <source>sliding sums of products over a sequence: [n, c_in, l] with [c_out, c_in, k]</source>
        <translation>gleitende Summen von Produkten über eine Folge: [n, c_in, l] mit [c_out, c_in, k]</translation>
    </message>
    <message>
        <source>sliding sums of products over an image: [n, c_in, h, w] with [c_out, c_in, k, k]</source>
        <translation>gleitende Summen von Produkten über ein Bild: [n, c_in, h, w] mit [c_out, c_in, k, k]</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the last dimensions, then weight and bias</source>
        <translation>Mittelwert 0 und Varianz 1 über die letzten Dimensionen, dann weight und bias</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the batch, then weight and bias</source>
        <translation>Mittelwert 0 und Varianz 1 über den Batch, dann weight und bias</translation>
    </message>
    <message>
        <source>the rows of weight that the indices name; gradients are added to these rows</source>
        <translation>die Zeilen von weight, die die Indizes nennen; Gradienten werden zu diesen Zeilen addiert</translation>
    </message>
    <message>
        <source>elements set to 0 with probability p, the others scaled by 1/(1-p)</source>
        <translation>Elemente mit Wahrscheinlichkeit p auf 0 gesetzt, die anderen mit 1/(1-p) skaliert</translation>
    </message>
    <message>
        <source>whole channels set to 0 with probability p</source>
        <translation>ganze Kanäle mit Wahrscheinlichkeit p auf 0 gesetzt</translation>
    </message>
    <message>
        <source>the tensor with a border</source>
        <translation>der Tensor mit einem Rand</translation>
    </message>
    <message>
        <source>the largest element of each window; it alone gets the gradient</source>
        <translation>das größte Element jedes Fensters; nur dieses bekommt den Gradienten</translation>
    </message>
    <message>
        <source>the mean of each window</source>
        <translation>der Mittelwert jedes Fensters</translation>
    </message>
    <message>
        <source>means over as many windows as the output shall have</source>
        <translation>Mittelwerte über so viele Fenster, wie die Ausgabe haben soll</translation>
    </message>
    <message>
        <source>base class of models: holds parameters and other modules, and is called like a function</source>
        <translation>Basisklasse von Modellen: enthält Parameter und weitere Module und wird wie eine Funktion aufgerufen</translation>
    </message>
    <message>
        <source>a tensor that a module lists among its parameters; requires grad</source>
        <translation>ein Tensor, den ein Modul zu seinen Parametern zählt; requires_grad ist gesetzt</translation>
    </message>
    <message>
        <source>a list of modules whose parameters are found</source>
        <translation>eine Liste von Modulen, deren Parameter gefunden werden</translation>
    </message>
    <message>
        <source>a dict of modules whose parameters are found</source>
        <translation>ein dict von Modulen, deren Parameter gefunden werden</translation>
    </message>
    <message>
        <source>a list of parameters that are found</source>
        <translation>eine Liste von Parametern, die gefunden werden</translation>
    </message>
    <message>
        <source>a dict of parameters that are found</source>
        <translation>ein dict von Parametern, die gefunden werden</translation>
    </message>
    <message>
        <source>modules called one after the other</source>
        <translation>Module, nacheinander aufgerufen</translation>
    </message>
    <message>
        <source>gives its input back</source>
        <translation>gibt seine Eingabe zurück</translation>
    </message>
    <message>
        <source>x @ weight.T + bias, weight of shape [out_features, in_features]</source>
        <translation>x @ weight.T + bias, weight mit der Form [out_features, in_features]</translation>
    </message>
    <message>
        <source>sliding sums of products over a sequence, with learned weights</source>
        <translation>gleitende Summen von Produkten über eine Folge, mit gelernten Gewichten</translation>
    </message>
    <message>
        <source>sliding sums of products over an image, with learned weights</source>
        <translation>gleitende Summen von Produkten über ein Bild, mit gelernten Gewichten</translation>
    </message>
    <message>
        <source>a table of vectors, looked up by index</source>
        <translation>eine Tabelle von Vektoren, nach Index nachgeschlagen</translation>
    </message>
    <message>
        <source>all dimensions but the first joined into one</source>
        <translation>alle Dimensionen außer der ersten zu einer zusammengefasst</translation>
    </message>
    <message>
        <source>in training, elements set to 0 with probability p, the others scaled by 1/(1-p)</source>
        <translation>im Training: Elemente mit Wahrscheinlichkeit p auf 0 gesetzt, die anderen mit 1/(1-p) skaliert</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the last dimensions, then learned scale and shift</source>
        <translation>Mittelwert 0 und Varianz 1 über die letzten Dimensionen, dann gelernte Skalierung und Verschiebung</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the batch, then learned scale and shift</source>
        <translation>Mittelwert 0 und Varianz 1 über den Batch, dann gelernte Skalierung und Verschiebung</translation>
    </message>
    <message>
        <source>the largest element of each window</source>
        <translation>das größte Element jedes Fensters</translation>
    </message>
    <message>
        <source>max(x, 0), elementwise</source>
        <translation>max(x, 0), elementweise</translation>
    </message>
    <message>
        <source>x where positive, else a learned slope times x</source>
        <translation>x, wo positiv, sonst eine gelernte Steigung mal x</translation>
    </message>
    <message>
        <source>1 / (1 + exp(-x)), elementwise</source>
        <translation>1 / (1 + exp(-x)), elementweise</translation>
    </message>
    <message>
        <source>log(sigmoid(x))</source>
        <translation>log(sigmoid(x))</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>Tangens hyperbolicus</translation>
    </message>
    <message>
        <source>x kept between min_val and max_val</source>
        <translation>x zwischen min_val und max_val gehalten</translation>
    </message>
    <message>
        <source>log(1 + exp(x)): a smooth relu</source>
        <translation>log(1 + exp(x)): ein glattes relu</translation>
    </message>
    <message>
        <source>exp(x) divided by its sum along dim</source>
        <translation>exp(x) geteilt durch die Summe entlang dim</translation>
    </message>
    <message>
        <source>logarithm of softmax along dim</source>
        <translation>Logarithmus von softmax entlang dim</translation>
    </message>
    <message>
        <source>mean of (input - target)²</source>
        <translation>Mittelwert von (input - target)²</translation>
    </message>
    <message>
        <source>log_softmax and nll_loss in one: takes scores and class numbers</source>
        <translation>Kreuzentropie, log_softmax und nll_loss in einem: nimmt Logits und Klassennummern</translation>
    </message>
    <message>
        <source>minus the log-probability at the class</source>
        <translation>minus die Log-Wahrscheinlichkeit der Klasse</translation>
    </message>
    <message>
        <source>binary cross-entropy of probabilities</source>
        <translation>binäre Kreuzentropie von Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>binary cross-entropy of scores before the sigmoid</source>
        <translation>binäre Kreuzentropie von Logits, vor der Sigmoid-Funktion</translation>
    </message>
    <message>
        <source>distance of distributions; takes log-probabilities</source>
        <translation>Abstand von Verteilungen; nimmt Log-Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>a recurrent layer, h&apos; = tanh(W x + U h + b)</source>
        <translation>eine rekurrente Schicht, h&apos; = tanh(W x + U h + b)</translation>
    </message>
    <message>
        <source>a recurrent layer with gates and a memory cell</source>
        <translation>eine rekurrente Schicht mit Gattern und einer Gedächtniszelle</translation>
    </message>
    <message>
        <source>a recurrent layer with gates</source>
        <translation>eine rekurrente Schicht mit Gattern</translation>
    </message>
    <message>
        <source>x·y / (|x| |y|) along dim</source>
        <translation>x·y / (|x| |y|) entlang dim</translation>
    </message>
    <message>
        <source>norm of the difference of rows</source>
        <translation>Norm der Differenz von Zeilen</translation>
    </message>
    <message>
        <source>the same operations as functions, usually imported as F</source>
        <translation>dieselben Operationen als Funktionen, meist als F importiert</translation>
    </message>
    <message>
        <source>ways to fill parameters before training</source>
        <translation>Arten, Parameter vor dem Training zu füllen</translation>
    </message>
    <message>
        <source>clipping of gradients, parameters as one vector</source>
        <translation>Begrenzen von Gradienten, Parameter als ein Vektor</translation>
    </message>
    <message>
        <source>the module of Parameter</source>
        <translation>das Modul von Parameter</translation>
    </message>
    <message>
        <source>scale gradients so that their common norm is at most max_norm</source>
        <translation>Gradienten so skalieren, dass ihre gemeinsame Norm höchstens max_norm ist</translation>
    </message>
    <message>
        <source>keep every gradient element within ±clip_value</source>
        <translation>jedes Element der Gradienten innerhalb von ±clip_value halten</translation>
    </message>
    <message>
        <source>the common norm of tensors</source>
        <translation>die gemeinsame Norm von Tensoren</translation>
    </message>
    <message>
        <source>parameters joined into one vector</source>
        <translation>Parameter zu einem Vektor aneinandergehängt</translation>
    </message>
    <message>
        <source>one vector written back into parameters</source>
        <translation>ein Vektor, in Parameter zurückgeschrieben</translation>
    </message>
    <message>
        <source>the module of gradient clipping</source>
        <translation>das Modul zum Begrenzen von Gradienten</translation>
    </message>
    <message>
        <source>fill with uniform random numbers</source>
        <translation>mit gleichverteilten Zufallszahlen füllen</translation>
    </message>
    <message>
        <source>fill with normal random numbers</source>
        <translation>mit normalverteilten Zufallszahlen füllen</translation>
    </message>
    <message>
        <source>fill with one value</source>
        <translation>mit einem Wert füllen</translation>
    </message>
    <message>
        <source>fill with 1</source>
        <translation>mit 1 füllen</translation>
    </message>
    <message>
        <source>fill with 0</source>
        <translation>mit 0 füllen</translation>
    </message>
    <message>
        <source>fill with the identity matrix</source>
        <translation>mit der Einheitsmatrix füllen</translation>
    </message>
    <message>
        <source>fill at random so that variance stays over a linear layer</source>
        <translation>zufällig füllen, so dass die Varianz über eine lineare Schicht erhalten bleibt</translation>
    </message>
    <message>
        <source>fill at random so that variance stays over a layer with relu</source>
        <translation>zufällig füllen, so dass die Varianz über eine Schicht mit relu erhalten bleibt</translation>
    </message>
    <message>
        <source>fill with orthogonal rows</source>
        <translation>mit orthogonalen Zeilen füllen</translation>
    </message>
    <message>
        <source>fill with normal random numbers cut off at the ends</source>
        <translation>mit normalverteilten Zufallszahlen füllen, an den Enden abgeschnitten</translation>
    </message>
    <message>
        <source>all parameters of the module and those in it</source>
        <translation>alle Parameter des Moduls und derer in ihm</translation>
    </message>
    <message>
        <source>the same with their dotted names</source>
        <translation>dasselbe mit ihren Namen mit Punkten</translation>
    </message>
    <message>
        <source>the modules directly in this one</source>
        <translation>die Module unmittelbar in diesem</translation>
    </message>
    <message>
        <source>the same with their names</source>
        <translation>dasselbe mit ihren Namen</translation>
    </message>
    <message>
        <source>this module and all in it</source>
        <translation>dieses Modul und alle in ihm</translation>
    </message>
    <message>
        <source>set the gradients to None, so that the next backward pass starts afresh</source>
        <translation>die Gradienten auf None setzen, damit der nächste Rückwärtslauf neu beginnt</translation>
    </message>
    <message>
        <source>training mode: dropout and batch norm are at work</source>
        <translation>Trainingsmodus: Dropout und Batch-Norm arbeiten</translation>
    </message>
    <message>
        <source>evaluation mode: dropout and batch norm stand still</source>
        <translation>Auswertungsmodus: Dropout und Batch-Norm ruhen</translation>
    </message>
    <message>
        <source>all parameters and buffers by name</source>
        <translation>alle Parameter und Puffer nach Namen</translation>
    </message>
    <message>
        <source>take parameters and buffers from such a dict</source>
        <translation>Parameter und Puffer aus einem solchen dict übernehmen</translation>
    </message>
    <message>
        <source>keep a tensor with the module that is no parameter</source>
        <translation>einen Tensor beim Modul aufbewahren, der kein Parameter ist</translation>
    </message>
    <message>
        <source>keep a parameter under a name</source>
        <translation>einen Parameter unter einem Namen aufbewahren</translation>
    </message>
    <message>
        <source>what the module computes; call the module itself instead</source>
        <translation>was das Modul berechnet; rufe stattdessen das Modul selbst auf</translation>
    </message>
    <message>
        <source>softmax over the channels of an image</source>
        <translation>softmax über die Kanäle eines Bildes</translation>
    </message>
    <message>
        <source>in training, whole channels set to 0 with probability p</source>
        <translation>im Training: ganze Kanäle mit Wahrscheinlichkeit p auf 0 gesetzt</translation>
    </message>
    <message>
        <source>a border of one value</source>
        <translation>ein Rand aus einem Wert</translation>
    </message>
    <message>
        <source>a border of zeros</source>
        <translation>ein Rand aus Nullen</translation>
    </message>
    <message>
        <source>base class of optimizers</source>
        <translation>Basisklasse der Optimierer</translation>
    </message>
    <message>
        <source>p -= lr * grad, with momentum if wanted</source>
        <translation>p -= lr * grad, auf Wunsch mit momentum</translation>
    </message>
    <message>
        <source>steps scaled by running means of the gradient and of its square</source>
        <translation>Schritte, skaliert mit laufenden Mittelwerten des Gradienten und seines Quadrats</translation>
    </message>
    <message>
        <source>Adam with weight decay apart from the gradient</source>
        <translation>Adam, mit Weight Decay getrennt vom Gradienten</translation>
    </message>
    <message>
        <source>gradient divided by a running root mean square</source>
        <translation>Gradient geteilt durch ein laufendes quadratisches Mittel</translation>
    </message>
    <message>
        <source>gradient divided by the root of the sum of all its squares</source>
        <translation>Gradient geteilt durch die Wurzel der Summe aller seiner Quadrate</translation>
    </message>
    <message>
        <source>steps scaled by running means of gradients and of steps</source>
        <translation>Schritte, skaliert mit laufenden Mittelwerten von Gradienten und von Schritten</translation>
    </message>
    <message>
        <source>steps from an estimate of second derivatives; needs a closure</source>
        <translation>Schritte aus einer Schätzung zweiter Ableitungen; braucht eine closure</translation>
    </message>
    <message>
        <source>change every parameter by its gradient; of a scheduler: go on by one epoch</source>
        <translation>jeden Parameter nach seinem Gradienten ändern; bei einem Scheduler: eine Epoche weiter</translation>
    </message>
    <message>
        <source>parameters with their settings, such as lr</source>
        <translation>Parameter mit ihren Einstellungen, etwa lr</translation>
    </message>
    <message>
        <source>what the optimizer remembers for each parameter</source>
        <translation>was sich der Optimierer zu jedem Parameter merkt</translation>
    </message>
    <message>
        <source>state and settings as a dict</source>
        <translation>Zustand und Einstellungen als dict</translation>
    </message>
    <message>
        <source>take state and settings from such a dict</source>
        <translation>Zustand und Einstellungen aus einem solchen dict übernehmen</translation>
    </message>
    <message>
        <source>more parameters with settings of their own</source>
        <translation>weitere Parameter mit eigenen Einstellungen</translation>
    </message>
    <message>
        <source>learning rates that change over time</source>
        <translation>Lernraten, die sich mit der Zeit ändern</translation>
    </message>
    <message>
        <source>base class of schedulers</source>
        <translation>Basisklasse der Scheduler</translation>
    </message>
    <message>
        <source>lr times gamma every step_size epochs</source>
        <translation>lr mal gamma alle step_size Epochen</translation>
    </message>
    <message>
        <source>lr times gamma at the milestones</source>
        <translation>lr mal gamma bei den milestones</translation>
    </message>
    <message>
        <source>lr times gamma every epoch</source>
        <translation>lr mal gamma in jeder Epoche</translation>
    </message>
    <message>
        <source>first lr times a function of the epoch</source>
        <translation>das erste lr mal eine Funktion der Epoche</translation>
    </message>
    <message>
        <source>lr times a function of the epoch, each time</source>
        <translation>lr mal eine Funktion der Epoche, jedes Mal</translation>
    </message>
    <message>
        <source>lr from one factor to another on a line</source>
        <translation>lr linear von einem Faktor zu einem anderen</translation>
    </message>
    <message>
        <source>lr times a factor until total_iters</source>
        <translation>lr mal ein Faktor bis total_iters</translation>
    </message>
    <message>
        <source>lr down a half cosine over T_max epochs</source>
        <translation>lr eine halbe Kosinuswelle hinab über T_max Epochen</translation>
    </message>
    <message>
        <source>lr times factor when a measure stops getting better</source>
        <translation>lr mal factor, wenn ein Maß sich nicht mehr verbessert</translation>
    </message>
    <message>
        <source>the learning rates of now</source>
        <translation>die jetzigen Lernraten</translation>
    </message>
    <message>
        <source>run a backward pass from one or several tensors; grad_tensors are their v</source>
        <translation>einen Rückwärtslauf von einem oder mehreren Tensoren ausführen; grad_tensors sind ihre v</translation>
    </message>
    <message>
        <source>the v·J of outputs for inputs, given back and not added to any .grad</source>
        <translation>v·J von outputs nach inputs, zurückgegeben und zu keinem .grad addiert</translation>
    </message>
    <message>
        <source>base class of your own operations: forward computes, backward gives v·J</source>
        <translation>Basisklasse eigener Operationen: forward berechnet, backward liefert v·J</translation>
    </message>
    <message>
        <source>what belongs to torch.autograd.Function</source>
        <translation>was zu torch.autograd.Function gehört</translation>
    </message>
    <message>
        <source>no_grad and its like</source>
        <translation>no_grad und Ähnliches</translation>
    </message>
    <message>
        <source>vjp, jvp, jacobian and hessian of Python functions</source>
        <translation>vjp, jvp, jacobian und hessian von Python-Funktionen</translation>
    </message>
    <message>
        <source>nodes, hooks on saved tensors</source>
        <translation>Knoten, Hooks auf gespeicherten Tensoren</translation>
    </message>
    <message>
        <source>tells which operation of the forward pass made NaN in the backward pass</source>
        <translation>sagt, welche Operation des Vorwärtslaufs im Rückwärtslauf NaN ergab</translation>
    </message>
    <message>
        <source>stop at NaN in a backward pass, and name the operation</source>
        <translation>bei NaN in einem Rückwärtslauf anhalten und die Operation nennen</translation>
    </message>
    <message>
        <source>compare v·J with differences of the function&apos;s values</source>
        <translation>v·J mit Differenzen der Funktionswerte vergleichen</translation>
    </message>
    <message>
        <source>the same for second derivatives</source>
        <translation>dasselbe für zweite Ableitungen</translation>
    </message>
    <message>
        <source>older name of a tensor</source>
        <translation>älterer Name für einen Tensor</translation>
    </message>
    <message>
        <source>marks a backward that cannot be differentiated again</source>
        <translation>kennzeichnet ein backward, das nicht noch einmal abgeleitet werden kann</translation>
    </message>
    <message>
        <source>what forward leaves for backward</source>
        <translation>was forward für backward hinterlässt</translation>
    </message>
    <message>
        <source>a function&apos;s value and v·J</source>
        <translation>Wert einer Funktion und v·J</translation>
    </message>
    <message>
        <source>a function&apos;s value and J·v</source>
        <translation>Wert einer Funktion und J·v</translation>
    </message>
    <message>
        <source>a function&apos;s value and v·H, H the matrix of second derivatives</source>
        <translation>Wert einer Funktion und v·H, mit der Matrix H der zweiten Ableitungen</translation>
    </message>
    <message>
        <source>a function&apos;s value and H·v</source>
        <translation>Wert einer Funktion und H·v</translation>
    </message>
    <message>
        <source>the whole matrix of derivatives of a function</source>
        <translation>die ganze Jacobi-Matrix einer Funktion</translation>
    </message>
    <message>
        <source>the whole matrix of second derivatives</source>
        <translation>die ganze Matrix der zweiten Ableitungen</translation>
    </message>
    <message>
        <source>with it, two functions pack and unpack what the graph saves</source>
        <translation>damit packen zwei Funktionen ein und aus, was der Graph speichert</translation>
    </message>
    <message>
        <source>with it, saved tensors are kept on the CPU</source>
        <translation>damit bleiben gespeicherte Tensoren auf der CPU</translation>
    </message>
    <message>
        <source>with it, hooks on saved tensors are an error</source>
        <translation>damit sind Hooks auf gespeicherten Tensoren ein Fehler</translation>
    </message>
    <message>
        <source>the node and input number a tensor&apos;s gradient goes to</source>
        <translation>der Knoten und die Nummer der Eingabe, an die der Gradient eines Tensors geht</translation>
    </message>
    <message>
        <source>count an in-place change</source>
        <translation>eine In-place-Änderung zählen</translation>
    </message>
    <message>
        <source>call a function when the gradients of several tensors are known</source>
        <translation>eine Funktion aufrufen, sobald die Gradienten mehrerer Tensoren bekannt sind</translation>
    </message>
    <message>
        <source>base class of grad_fn</source>
        <translation>Basisklasse von grad_fn</translation>
    </message>
    <message>
        <source>the norm of a vector or matrix, by default the square root of the sum of squares</source>
        <translation>die Norm eines Vektors oder einer Matrix, ohne Angabe die Wurzel der Quadratsumme</translation>
    </message>
    <message>
        <source>the norm of all elements or along dimensions</source>
        <translation>die Norm aller Elemente oder entlang von Dimensionen</translation>
    </message>
    <message>
        <source>the norm of a matrix</source>
        <translation>die Norm einer Matrix</translation>
    </message>
    <message>
        <source>determinant of a square matrix</source>
        <translation>Determinante einer quadratischen Matrix</translation>
    </message>
    <message>
        <source>inverse of a square matrix</source>
        <translation>Inverse einer quadratischen Matrix</translation>
    </message>
    <message>
        <source>x with A @ x = B</source>
        <translation>x mit A @ x = B</translation>
    </message>
    <message>
        <source>product of matrices, as @</source>
        <translation>Produkt von Matrizen, wie @</translation>
    </message>
    <message>
        <source>product of several matrices, in the cheapest order</source>
        <translation>Produkt mehrerer Matrizen, in der günstigsten Reihenfolge</translation>
    </message>
    <message>
        <source>Run forward outside the graph, and leave one node for all of it</source>
        <translation>forward außerhalb des Graphen ausführen und einen Knoten für alles hinterlassen</translation>
    </message>
    <message>
        <source>The vector-Jacobian product; to be overridden</source>
        <translation>Das Vektor-Jacobi-Produkt; zum Überschreiben</translation>
    </message>
    <message>
        <source>What backward needs, where forward takes no ctx; may be overridden</source>
        <translation>Was backward braucht, wenn forward kein ctx nimmt; darf überschrieben werden</translation>
    </message>
    <message>
        <source>Another name for backward</source>
        <translation>Ein anderer Name für backward</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Ein Untermodul hinzufügen</translation>
    </message>
    <message>
        <source>Call fn with every module below and then this one. Returns the module</source>
        <translation>fn mit jedem Modul darunter und dann mit diesem aufrufen; gibt das Modul zurück</translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation>Alle Puffer</translation>
    </message>
    <message>
        <source>Where it is already</source>
        <translation>Wo es schon ist</translation>
    </message>
    <message>
        <source>Not here. Raises AssertionError</source>
        <translation>Hier nicht; AssertionError</translation>
    </message>
    <message>
        <source>To float64</source>
        <translation>In float64</translation>
    </message>
    <message>
        <source>What stands in the brackets of its text, besides its children</source>
        <translation>Was in den Klammern seines Textes steht, außer den Untermodulen</translation>
    </message>
    <message>
        <source>To float32</source>
        <translation>In float32</translation>
    </message>
    <message>
        <source>The parameter at a dotted path. Raises AttributeError</source>
        <translation>Der Parameter unter einem Pfad mit Punkten; sonst AttributeError</translation>
    </message>
    <message>
        <source>The module at a dotted path. Raises AttributeError</source>
        <translation>Das Modul unter einem Pfad mit Punkten; sonst AttributeError</translation>
    </message>
    <message>
        <source>To float16</source>
        <translation>In float16</translation>
    </message>
    <message>
        <source>All buffers with their dotted paths, each once</source>
        <translation>Alle Puffer mit ihren Pfaden mit Punkten, jeder einmal</translation>
    </message>
    <message>
        <source>This module and all below it, with their dotted paths</source>
        <translation>Dieses Modul und alle darunter, mit ihren Pfaden mit Punkten</translation>
    </message>
    <message>
        <source>Call hook(module, args, output) after forward; what it returns, if anything, is the output</source>
        <translation>hook(module, args, output) nach forward aufrufen; was er zurückgibt, wenn etwas, ist die Ausgabe</translation>
    </message>
    <message>
        <source>Call hook(module, args) before forward; what it returns, if anything, are the arguments</source>
        <translation>hook(module, args) vor forward aufrufen; was er zurückgibt, wenn etwas, sind die Argumente</translation>
    </message>
    <message>
        <source>Ask for gradients of all parameters, or of none</source>
        <translation>Gradienten aller Parameter verlangen, oder von keinem</translation>
    </message>
    <message>
        <source>Another dtype; devices other than the CPU are refused as PyTorch without CUDA does</source>
        <translation>Ein anderer dtype; Geräte außer der CPU werden abgelehnt, wie von PyTorch ohne CUDA</translation>
    </message>
    <message>
        <source>Whether it overwrites its input</source>
        <translation>Ob es seine Eingabe überschreibt</translation>
    </message>
    <message>
        <source>Its slope</source>
        <translation>Seine Steigung</translation>
    </message>
    <message>
        <source>Its scale</source>
        <translation>Seine Skala</translation>
    </message>
    <message>
        <source>Its bounds</source>
        <translation>Seine Grenzen</translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation>Welches von beiden</translation>
    </message>
    <message>
        <source>Its two numbers</source>
        <translation>Seine zwei Zahlen</translation>
    </message>
    <message>
        <source>Its width</source>
        <translation>Seine Breite</translation>
    </message>
    <message>
        <source>Its dimension</source>
        <translation>Seine Dimension</translation>
    </message>
    <message>
        <source>How many slopes</source>
        <translation>Wie viele Steigungen</translation>
    </message>
    <message>
        <source>Add a module at the end</source>
        <translation>Ein Modul am Ende anfügen</translation>
    </message>
    <message>
        <source>Add modules at the end</source>
        <translation>Module am Ende anfügen</translation>
    </message>
    <message>
        <source>Add a module before index</source>
        <translation>Ein Modul vor index einfügen</translation>
    </message>
    <message>
        <source>Take a module out</source>
        <translation>Ein Modul herausnehmen</translation>
    </message>
    <message>
        <source>Add modules at the end. Raises TypeError for what cannot be iterated</source>
        <translation>Module am Ende anfügen; TypeError, wenn man nicht darüber iterieren kann</translation>
    </message>
    <message>
        <source>Take all out</source>
        <translation>Alle herausnehmen</translation>
    </message>
    <message>
        <source>Names and modules</source>
        <translation>Namen und Module</translation>
    </message>
    <message>
        <source>The names</source>
        <translation>Die Namen</translation>
    </message>
    <message>
        <source>Add modules of a dict, or of pairs. Raises TypeError</source>
        <translation>Module eines dict oder von Paaren hinzufügen; sonst TypeError</translation>
    </message>
    <message>
        <source>The modules</source>
        <translation>Die Module</translation>
    </message>
    <message>
        <source>Add one at the end; a tensor becomes a parameter</source>
        <translation>Einen am Ende anfügen; ein Tensor wird zum Parameter</translation>
    </message>
    <message>
        <source>Add several at the end. Raises TypeError</source>
        <translation>Mehrere am Ende anfügen; sonst TypeError</translation>
    </message>
    <message>
        <source>One line a parameter</source>
        <translation>Eine Zeile je Parameter</translation>
    </message>
    <message>
        <source>Names and parameters</source>
        <translation>Namen und Parameter</translation>
    </message>
    <message>
        <source>Add those of a dict, or of pairs</source>
        <translation>Die eines dict oder von Paaren hinzufügen</translation>
    </message>
    <message>
        <source>The parameters</source>
        <translation>Die Parameter</translation>
    </message>
    <message>
        <source>Its sizes</source>
        <translation>Seine Größen</translation>
    </message>
    <message>
        <source>Draw weights anew, uniform within 1 / sqrt(in_features)</source>
        <translation>Gewichte neu ziehen, gleichverteilt innerhalb von 1 / sqrt(in_features)</translation>
    </message>
    <message>
        <source>Draw weights anew</source>
        <translation>Gewichte neu ziehen</translation>
    </message>
    <message>
        <source>Its sizes and options</source>
        <translation>Seine Größen und Optionen</translation>
    </message>
    <message>
        <source>A layer over a table that is there. Raises AssertionError for other than a matrix</source>
        <translation>Eine Schicht über einer vorhandenen Tabelle; AssertionError, wenn sie keine Matrix ist</translation>
    </message>
    <message>
        <source>Draw the table anew</source>
        <translation>Die Tabelle neu ziehen</translation>
    </message>
    <message>
        <source>Its sizes, and what differs from the default</source>
        <translation>Seine Größen, und was von der Vorgabe abweicht</translation>
    </message>
    <message>
        <source>Its options</source>
        <translation>Seine Optionen</translation>
    </message>
    <message>
        <source>Weights of 1, biases of 0</source>
        <translation>Gewichte 1, Bias 0</translation>
    </message>
    <message>
        <source>Weights of 1, biases of 0, nothing seen</source>
        <translation>Gewichte 1, Bias 0, noch nichts gesehen</translation>
    </message>
    <message>
        <source>Forget what was seen</source>
        <translation>Vergessen, was gesehen wurde</translation>
    </message>
    <message>
        <source>Draw weights anew, uniform within 1 / sqrt(hidden_size)</source>
        <translation>Gewichte neu ziehen, gleichverteilt innerhalb von 1 / sqrt(hidden_size)</translation>
    </message>
    <message>
        <source>Its window</source>
        <translation>Sein Fenster</translation>
    </message>
    <message>
        <source>Its output</source>
        <translation>Seine Ausgabe</translation>
    </message>
    <message>
        <source>Which dimensions</source>
        <translation>Welche Dimensionen</translation>
    </message>
    <message>
        <source>Which dimension</source>
        <translation>Welche Dimension</translation>
    </message>
    <message>
        <source>How much of what</source>
        <translation>Wie viel wovon</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How much to widen a spread for a nonlinearity. Raises ValueError for an unknown one</source>
        <translation>Wie stark eine Streuung für eine Nichtlinearität zu weiten ist; ValueError bei einer unbekannten</translation>
    </message>
    <message>
        <source>Tell which inputs forward changes in place</source>
        <translation>Angeben, welche Eingaben forward in-place ändert</translation>
    </message>
    <message>
        <source>Tell which outputs carry no gradient</source>
        <translation>Angeben, welche Ausgaben keinen Gradienten tragen</translation>
    </message>
    <message>
        <source>Keep tensors for backward, checked there for in-place changes</source>
        <translation>Tensoren für backward aufbewahren; dort wird auf In-place-Änderungen geprüft</translation>
    </message>
    <message>
        <source>Whether backward gets zeros for outputs that no gradient came to, as it does by default, or None</source>
        <translation>Ob backward für Ausgaben, zu denen kein Gradient kam, Nullen bekommt, wie ohne Angabe, oder None</translation>
    </message>
    <message>
        <source>What module gives for args, with the tensors given by their dotted names; it keeps its own afterwards</source>
        <translation>Was module für args liefert, mit den Tensoren nach Namen mit Punkten; danach behält es seine eigenen</translation>
    </message>
    <message>
        <source>A function that gives the gradient of func and its value, which must be one number</source>
        <translation>Eine Funktion, die den Gradienten von func und ihren Wert liefert, der eine Zahl sein muss</translation>
    </message>
    <message>
        <source>The same Jacobian; PyTorch computes it column by column</source>
        <translation>Dieselbe Jacobi-Matrix; PyTorch berechnet sie Spalte für Spalte</translation>
    </message>
    <message>
        <source>A function that gives the Jacobian of func, for each output and each chosen argument</source>
        <translation>Eine Funktion, die die Jacobi-Matrix von func liefert, für jede Ausgabe und jedes gewählte Argument</translation>
    </message>
    <message>
        <source>A function that maps func over a dimension of its arguments. Raises ValueError for what cannot be mapped</source>
        <translation>Eine Funktion, die func auf jede Scheibe einer Dimension ihrer Argumente anwendet; ValueError, wo das nicht geht</translation>
    </message>
    <message>
        <source>Call hook(optimizer, args, kwargs) after each step</source>
        <translation>hook(optimizer, args, kwargs) nach jedem Schritt aufrufen</translation>
    </message>
    <message>
        <source>Call hook(optimizer, args, kwargs) before each step</source>
        <translation>hook(optimizer, args, kwargs) vor jedem Schritt aufrufen</translation>
    </message>
    <message>
        <source>The rates for last_epoch</source>
        <translation>Die Lernraten für last_epoch</translation>
    </message>
    <message>
        <source>The rates for last_epoch, each from the one before</source>
        <translation>Die Lernraten für last_epoch, jede aus der vorigen</translation>
    </message>
    <message>
        <source>Take the hook away. A second time does nothing</source>
        <translation>Den Hook entfernen; ein zweites Mal bewirkt nichts</translation>
    </message>
    <message>
        <source>Places in a row of all elements as places along each dimension</source>
        <translation>Stellen in der Reihe aller Elemente als Stellen entlang jeder Dimension</translation>
    </message>
    <message>
        <source>How many elements a tensor of this size has</source>
        <translation>Wie viele Elemente ein Tensor dieser Größe hat</translation>
    </message>
    <message>
        <source>whether the tensor is a conjugate that is not worked out yet; never so here</source>
        <translation>ob der Tensor eine noch nicht ausgerechnete Konjugierte ist; hier nie</translation>
    </message>
    <message>
        <source>complex conjugate; gradients are conjugated too</source>
        <translation>komplex konjugiert; Gradienten werden ebenfalls konjugiert</translation>
    </message>
    <message>
        <source>real parts of a complex tensor, as a view</source>
        <translation>Realteile eines komplexen Tensors, als View</translation>
    </message>
    <message>
        <source>imaginary parts of a complex tensor, as a view</source>
        <translation>Imaginärteile eines komplexen Tensors, als View</translation>
    </message>
    <message>
        <source>angle of complex numbers in radians; of negative numbers pi</source>
        <translation>Winkel komplexer Zahlen im Bogenmaß; bei negativen Zahlen pi</translation>
    </message>
    <message>
        <source>matrices transposed and conjugated</source>
        <translation>Matrizen, transponiert und konjugiert</translation>
    </message>
    <message>
        <source>complex numbers of real and imaginary parts</source>
        <translation>komplexe Zahlen aus Real- und Imaginärteilen</translation>
    </message>
    <message>
        <source>complex numbers of absolute values and angles</source>
        <translation>komplexe Zahlen aus Beträgen und Winkeln</translation>
    </message>
    <message>
        <source>real and imaginary parts in a last dimension of two, as a view</source>
        <translation>Real- und Imaginärteile in einer letzten Dimension der Größe 2, als View</translation>
    </message>
    <message>
        <source>a last dimension of two as complex numbers, as a view</source>
        <translation>eine letzte Dimension der Größe 2 als komplexe Zahlen, als View</translation>
    </message>
</context>
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
