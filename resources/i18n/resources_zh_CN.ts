<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Help</name>
    <message>
        <source>|x|, elementwise; gradient sign(x), 0 at 0</source>
        <translation>|x|，逐元素；梯度 sign(x)，在 0 处为 0</translation>
    </message>
    <message>
        <source>inverse cosine in radians, elementwise; gradient -1/sqrt(1 - x²)</source>
        <translation>反余弦（弧度），逐元素；梯度 -1/sqrt(1 - x²)</translation>
    </message>
    <message>
        <source>inverse hyperbolic cosine, elementwise; x must be at least 1</source>
        <translation>反双曲余弦，逐元素；x 必须不小于 1</translation>
    </message>
    <message>
        <source>input + alpha * other, elementwise with broadcasting; the gradient passes through unchanged</source>
        <translation>input + alpha * other，逐元素，支持广播；梯度原样传过</translation>
    </message>
    <message>
        <source>input + value * tensor1 / tensor2, elementwise</source>
        <translation>input + value * tensor1 / tensor2，逐元素</translation>
    </message>
    <message>
        <source>input + value * tensor1 * tensor2, elementwise</source>
        <translation>input + value * tensor1 * tensor2，逐元素</translation>
    </message>
    <message>
        <source>beta * input + alpha * (mat1 @ mat2), for matrices</source>
        <translation>beta * input + alpha * (mat1 @ mat2)，用于矩阵</translation>
    </message>
    <message>
        <source>beta * input + alpha * (mat @ vec)</source>
        <translation>beta * input + alpha * (mat @ vec)</translation>
    </message>
    <message>
        <source>True where all elements (of a dimension) are true</source>
        <translation>（某个维度的）所有元素都为真时为 True</translation>
    </message>
    <message>
        <source>whether two tensors are equal up to |input - other| &lt;= atol + rtol * |other|</source>
        <translation>两个张量是否在 |input - other| &lt;= atol + rtol * |other| 范围内相等</translation>
    </message>
    <message>
        <source>largest element along dimensions; ties share the gradient evenly</source>
        <translation>沿维度的最大元素；并列时平分梯度</translation>
    </message>
    <message>
        <source>smallest element along dimensions; ties share the gradient evenly</source>
        <translation>沿维度的最小元素；并列时平分梯度</translation>
    </message>
    <message>
        <source>smallest and largest element, as a pair</source>
        <translation>最小和最大元素，成对返回</translation>
    </message>
    <message>
        <source>True where at least one element (of a dimension) is true</source>
        <translation>（某个维度的）至少一个元素为真时为 True</translation>
    </message>
    <message>
        <source>numbers from start up to, not including, end</source>
        <translation>从 start 到 end 的数，不含 end</translation>
    </message>
    <message>
        <source>numbers from start to end, both included; deprecated, use arange</source>
        <translation>从 start 到 end 的数，两端都含；已弃用，请用 arange</translation>
    </message>
    <message>
        <source>index of the largest element; has no gradient</source>
        <translation>最大元素的索引；没有梯度</translation>
    </message>
    <message>
        <source>index of the smallest element; has no gradient</source>
        <translation>最小元素的索引；没有梯度</translation>
    </message>
    <message>
        <source>the indices that would sort the elements</source>
        <translation>使元素有序的索引</translation>
    </message>
    <message>
        <source>the indices of all elements that are not zero, one row each</source>
        <translation>所有非零元素的索引，每个一行</translation>
    </message>
    <message>
        <source>a view with a size and strides of your own</source>
        <translation>自定大小和步幅的视图</translation>
    </message>
    <message>
        <source>a tensor from data, sharing memory where it can</source>
        <translation>由 data 得到的张量，尽可能共享内存</translation>
    </message>
    <message>
        <source>inverse sine in radians, elementwise; gradient 1/sqrt(1 - x²)</source>
        <translation>反正弦（弧度），逐元素；梯度 1/sqrt(1 - x²)</translation>
    </message>
    <message>
        <source>inverse hyperbolic sine, elementwise</source>
        <translation>反双曲正弦，逐元素</translation>
    </message>
    <message>
        <source>inverse tangent in radians, elementwise; gradient 1/(1 + x²)</source>
        <translation>反正切（弧度），逐元素；梯度 1/(1 + x²)</translation>
    </message>
    <message>
        <source>the angle of the point (other, input), elementwise, in radians</source>
        <translation>点 (other, input) 的角度，逐元素，弧度</translation>
    </message>
    <message>
        <source>inverse hyperbolic tangent, elementwise; |x| must be below 1</source>
        <translation>反双曲正切，逐元素；|x| 必须小于 1</translation>
    </message>
    <message>
        <source>the tensor with one dimension at least</source>
        <translation>至少一维的张量</translation>
    </message>
    <message>
        <source>the tensor with two dimensions at least</source>
        <translation>至少二维的张量</translation>
    </message>
    <message>
        <source>the tensor with three dimensions at least</source>
        <translation>至少三维的张量</translation>
    </message>
    <message>
        <source>beta * input + alpha * (batch1 @ batch2), matrix by matrix</source>
        <translation>beta * input + alpha * (batch1 @ batch2)，逐个矩阵</translation>
    </message>
    <message>
        <source>0 or 1 at random, 1 with the probability given by each element</source>
        <translation>随机取 0 或 1，每个元素给出取 1 的概率</translation>
    </message>
    <message>
        <source>how often each non-negative integer occurs</source>
        <translation>每个非负整数出现的次数</translation>
    </message>
    <message>
        <source>bits set in both</source>
        <translation>按位与：两者都为 1 的位</translation>
    </message>
    <message>
        <source>bits set in either</source>
        <translation>按位或：至少一个为 1 的位</translation>
    </message>
    <message>
        <source>bits set in exactly one</source>
        <translation>按位异或：恰好一个为 1 的位</translation>
    </message>
    <message>
        <source>every bit turned over</source>
        <translation>按位取反</translation>
    </message>
    <message>
        <source>bits moved left, input * 2**other</source>
        <translation>位左移，input * 2**other</translation>
    </message>
    <message>
        <source>bits moved right, input // 2**other</source>
        <translation>位右移，input // 2**other</translation>
    </message>
    <message>
        <source>matrices along the diagonal of a larger one</source>
        <translation>矩阵沿更大矩阵的对角线排列</translation>
    </message>
    <message>
        <source>matrix products of two batches, [b, n, m] @ [b, m, p]</source>
        <translation>两批矩阵的乘积，[b, n, m] @ [b, m, p]</translation>
    </message>
    <message>
        <source>the size that shapes broadcast to</source>
        <translation>各形状广播得到的形状</translation>
    </message>
    <message>
        <source>tensors expanded to their common size</source>
        <translation>扩展到共同形状的张量</translation>
    </message>
    <message>
        <source>the tensor as if repeated to a size, without copying; its gradient is summed back</source>
        <translation>如同重复到某形状的张量，不复制；反向时梯度求和还原</translation>
    </message>
    <message>
        <source>for each element, the index of the interval between boundaries</source>
        <translation>每个元素落入 boundaries 哪个区间的索引</translation>
    </message>
    <message>
        <source>whether one dtype can be converted to another by the rules of promotion</source>
        <translation>按类型提升规则，一个 dtype 能否转换为另一个</translation>
    </message>
    <message>
        <source>all combinations of the elements of vectors, one row each</source>
        <translation>各向量元素的所有组合，每个一行</translation>
    </message>
    <message>
        <source>tensors joined along a dimension they have already</source>
        <translation>沿已有的维度拼接张量</translation>
    </message>
    <message>
        <source>distances between the rows of two matrices</source>
        <translation>两个矩阵各行之间的距离</translation>
    </message>
    <message>
        <source>the next integer upwards, elementwise; gradient 0</source>
        <translation>向上取整，逐元素；梯度 0</translation>
    </message>
    <message>
        <source>product of several matrices</source>
        <translation>多个矩阵的乘积</translation>
    </message>
    <message>
        <source>the tensor cut into a number of parts, as views</source>
        <translation>把张量分成若干份，均为视图</translation>
    </message>
    <message>
        <source>x kept between min and max; gradient 0 outside</source>
        <translation>将 x 限制在 min 与 max 之间；范围外梯度 0</translation>
    </message>
    <message>
        <source>x, but at most max; gradient 0 above</source>
        <translation>x，但不超过 max；超出时梯度 0</translation>
    </message>
    <message>
        <source>x, but at least min; gradient 0 below</source>
        <translation>x，但不低于 min；低于时梯度 0</translation>
    </message>
    <message>
        <source>a copy that stays in the graph: gradients pass through</source>
        <translation>留在计算图中的副本：梯度可以传过</translation>
    </message>
    <message>
        <source>vectors side by side as the columns of a matrix</source>
        <translation>各向量并排作为矩阵的列</translation>
    </message>
    <message>
        <source>cosine of radians, elementwise; gradient -sin(x)</source>
        <translation>余弦（弧度），逐元素；梯度 -sin(x)</translation>
    </message>
    <message>
        <source>hyperbolic cosine, elementwise; gradient sinh(x)</source>
        <translation>双曲余弦，逐元素；梯度 sinh(x)</translation>
    </message>
    <message>
        <source>how many elements are not zero</source>
        <translation>非零元素的个数</translation>
    </message>
    <message>
        <source>vector product of vectors with 3 elements</source>
        <translation>三元素向量的叉积</translation>
    </message>
    <message>
        <source>largest element so far along a dimension, and where it stood</source>
        <translation>沿某个维度到目前为止的最大元素及其位置</translation>
    </message>
    <message>
        <source>smallest element so far along a dimension, and where it stood</source>
        <translation>沿某个维度到目前为止的最小元素及其位置</translation>
    </message>
    <message>
        <source>running product along a dimension</source>
        <translation>沿某个维度的累积乘积</translation>
    </message>
    <message>
        <source>running sum along a dimension; its gradient is the running sum from the end</source>
        <translation>沿某个维度的累积和；其梯度是从末尾开始的累积和</translation>
    </message>
    <message>
        <source>determinant of a square matrix; gradient det(A) * inverse(A).T</source>
        <translation>方阵的行列式；梯度 det(A) * inverse(A).T</translation>
    </message>
    <message>
        <source>the same numbers outside the graph: no gradient goes back through it</source>
        <translation>同样的数值，但在计算图之外：梯度不会经它传回</translation>
    </message>
    <message>
        <source>where a tensor lives: torch.device(&quot;cpu&quot;)</source>
        <translation>张量所在的设备：torch.device(&quot;cpu&quot;)</translation>
    </message>
    <message>
        <source>the diagonal of a matrix, or a matrix with a vector on its diagonal</source>
        <translation>矩阵的对角线，或以向量为对角线的矩阵</translation>
    </message>
    <message>
        <source>matrices with the last dimension on their diagonals</source>
        <translation>以最后一个维度为对角线的矩阵</translation>
    </message>
    <message>
        <source>the diagonal of two dimensions, as a view</source>
        <translation>两个维度的对角线，为视图</translation>
    </message>
    <message>
        <source>differences of neighbours along a dimension</source>
        <translation>沿某个维度相邻元素之差</translation>
    </message>
    <message>
        <source>input / other, elementwise; rounding_mode makes it whole</source>
        <translation>input / other，逐元素；rounding_mode 使其取整</translation>
    </message>
    <message>
        <source>sum of products of two vectors, one number; gradient: the other vector</source>
        <translation>两个向量的点积，一个数；梯度：另一个向量</translation>
    </message>
    <message>
        <source>sums of products named by letters, such as &quot;ij,jk-&gt;ik&quot;</source>
        <translation>用字母标记的乘积之和，例如 &quot;ij,jk-&gt;ik&quot;</translation>
    </message>
    <message>
        <source>a tensor of a size whose elements are not set</source>
        <translation>指定大小的张量，元素未初始化</translation>
    </message>
    <message>
        <source>as empty, with size and dtype of another tensor</source>
        <translation>同 empty，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>with it, operations are recorded again inside no_grad</source>
        <translation>在 no_grad 内用 with 它，重新记录运算</translation>
    </message>
    <message>
        <source>True where equal, elementwise</source>
        <translation>相等处为 True，逐元素</translation>
    </message>
    <message>
        <source>whether size and all elements are equal, one bool</source>
        <translation>大小和所有元素是否都相等，单个 bool</translation>
    </message>
    <message>
        <source>the error function, elementwise; gradient 2/sqrt(pi) * exp(-x²)</source>
        <translation>误差函数，逐元素；梯度 2/sqrt(pi) * exp(-x²)</translation>
    </message>
    <message>
        <source>1 - erf(x), elementwise</source>
        <translation>1 - erf(x)，逐元素</translation>
    </message>
    <message>
        <source>inverse of the error function, elementwise</source>
        <translation>误差函数的反函数，逐元素</translation>
    </message>
    <message>
        <source>e**x, elementwise; its own gradient</source>
        <translation>e**x，逐元素；梯度就是它自身</translation>
    </message>
    <message>
        <source>2**x, elementwise</source>
        <translation>2**x，逐元素</translation>
    </message>
    <message>
        <source>exp(x) - 1, exact for small x</source>
        <translation>exp(x) - 1，x 很小时仍精确</translation>
    </message>
    <message>
        <source>the identity matrix</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>all elements one value</source>
        <translation>所有元素取同一个值</translation>
    </message>
    <message>
        <source>limits of a floating dtype: eps, max, tiny</source>
        <translation>浮点 dtype 的界限：eps、max、tiny</translation>
    </message>
    <message>
        <source>the integer part, elementwise; gradient 0</source>
        <translation>整数部分，逐元素；梯度 0</translation>
    </message>
    <message>
        <source>dimensions joined into one; a view where possible</source>
        <translation>多个维度合并为一个；尽可能为视图</translation>
    </message>
    <message>
        <source>the order of elements reversed along dimensions</source>
        <translation>沿维度反转元素的顺序</translation>
    </message>
    <message>
        <source>columns in reversed order</source>
        <translation>列的顺序反转</translation>
    </message>
    <message>
        <source>rows in reversed order</source>
        <translation>行的顺序反转</translation>
    </message>
    <message>
        <source>the next integer downwards, elementwise; gradient 0</source>
        <translation>向下取整，逐元素；梯度 0</translation>
    </message>
    <message>
        <source>input / other rounded down, elementwise</source>
        <translation>input / other 向下取整，逐元素</translation>
    </message>
    <message>
        <source>the larger element, ignoring NaN</source>
        <translation>较大的元素，忽略 NaN</translation>
    </message>
    <message>
        <source>the smaller element, ignoring NaN</source>
        <translation>较小的元素，忽略 NaN</translation>
    </message>
    <message>
        <source>remainder with the sign of the dividend</source>
        <translation>余数，符号同被除数</translation>
    </message>
    <message>
        <source>x without its integer part</source>
        <translation>x 去掉整数部分</translation>
    </message>
    <message>
        <source>a tensor that shares memory with a NumPy array</source>
        <translation>与 NumPy 数组共享内存的张量</translation>
    </message>
    <message>
        <source>a tensor of a size, every element one value</source>
        <translation>指定大小的张量，每个元素同一个值</translation>
    </message>
    <message>
        <source>as full, with size and dtype of another tensor</source>
        <translation>同 full，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>elements picked along a dimension by an index tensor; gradients are added back where they came from</source>
        <translation>用索引张量沿某个维度选取元素；梯度累加回来源处</translation>
    </message>
    <message>
        <source>True where input &gt;= other</source>
        <translation>input &gt;= other 处为 True</translation>
    </message>
    <message>
        <source>outer product of two vectors; use outer</source>
        <translation>两个向量的外积；请用 outer</translation>
    </message>
    <message>
        <source>the dtype that floats get</source>
        <translation>浮点数使用的 dtype</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>True where input &gt; other</source>
        <translation>input &gt; other 处为 True</translation>
    </message>
    <message>
        <source>tensors joined side by side</source>
        <translation>左右拼接张量</translation>
    </message>
    <message>
        <source>tensors joined one below the other</source>
        <translation>上下拼接张量</translation>
    </message>
    <message>
        <source>sqrt(input² + other²), elementwise</source>
        <translation>sqrt(input² + other²)，逐元素</translation>
    </message>
    <message>
        <source>limits of an integer dtype: min, max</source>
        <translation>整数 dtype 的界限：min、max</translation>
    </message>
    <message>
        <source>with source added at the given indices of a dimension</source>
        <translation>在某个维度的给定索引处加上 source</translation>
    </message>
    <message>
        <source>with one value at the given indices of a dimension</source>
        <translation>在某个维度的给定索引处填入一个值</translation>
    </message>
    <message>
        <source>the given indices of a dimension, as a copy</source>
        <translation>某个维度的给定索引，为副本</translation>
    </message>
    <message>
        <source>with it, nothing is recorded and results can never be in a graph</source>
        <translation>用 with 它时不作任何记录，结果永远不能进入计算图</translation>
    </message>
    <message>
        <source>the seed random numbers were started from</source>
        <translation>随机数的起始种子</translation>
    </message>
    <message>
        <source>sum of products over the last dimension of both</source>
        <translation>在两者最后一个维度上的乘积之和</translation>
    </message>
    <message>
        <source>inverse of a square matrix; gradient -A⁻ᵀ v A⁻ᵀ</source>
        <translation>方阵的逆；梯度 -A⁻ᵀ v A⁻ᵀ</translation>
    </message>
    <message>
        <source>whether the dtype is complex</source>
        <translation>dtype 是否为复数</translation>
    </message>
    <message>
        <source>whether the dtype is a floating one</source>
        <translation>dtype 是否为浮点</translation>
    </message>
    <message>
        <source>whether operations are being recorded</source>
        <translation>是否正在记录运算</translation>
    </message>
    <message>
        <source>whether the tensor was made in inference mode</source>
        <translation>张量是否在推理模式下创建</translation>
    </message>
    <message>
        <source>whether inference mode is on</source>
        <translation>推理模式是否开启</translation>
    </message>
    <message>
        <source>whether the only element is not zero</source>
        <translation>唯一的元素是否非零</translation>
    </message>
    <message>
        <source>whether two tensors have the same size</source>
        <translation>两个张量的大小是否相同</translation>
    </message>
    <message>
        <source>whether the dtype has a sign</source>
        <translation>dtype 是否带符号</translation>
    </message>
    <message>
        <source>whether an object is a tensor</source>
        <translation>对象是否为张量</translation>
    </message>
    <message>
        <source>True where |input - other| &lt;= atol + rtol * |other|</source>
        <translation>|input - other| &lt;= atol + rtol * |other| 处为 True</translation>
    </message>
    <message>
        <source>True where neither infinite nor NaN</source>
        <translation>既非无穷也非 NaN 处为 True</translation>
    </message>
    <message>
        <source>True where infinite</source>
        <translation>无穷处为 True</translation>
    </message>
    <message>
        <source>True where NaN</source>
        <translation>NaN 处为 True</translation>
    </message>
    <message>
        <source>Kronecker product: every element of one times the whole other</source>
        <translation>克罗内克积：一个的每个元素乘以整个另一个</translation>
    </message>
    <message>
        <source>the k-th smallest element along a dimension, and its index</source>
        <translation>沿某个维度第 k 小的元素及其索引</translation>
    </message>
    <message>
        <source>True where input &lt;= other</source>
        <translation>input &lt;= other 处为 True</translation>
    </message>
    <message>
        <source>input + weight * (end - input): from start to end on a line</source>
        <translation>input + weight * (end - input)：从 start 到 end 的线性插值</translation>
    </message>
    <message>
        <source>a number of evenly spaced values from start to end, both included</source>
        <translation>从 start 到 end 的若干等间隔值，两端都含</translation>
    </message>
    <message>
        <source>natural logarithm, elementwise; gradient 1/x</source>
        <translation>自然对数，逐元素；梯度 1/x</translation>
    </message>
    <message>
        <source>logarithm to base 10, elementwise</source>
        <translation>以 10 为底的对数，逐元素</translation>
    </message>
    <message>
        <source>log(1 + x), exact for small x</source>
        <translation>log(1 + x)，x 很小时仍精确</translation>
    </message>
    <message>
        <source>logarithm to base 2, elementwise</source>
        <translation>以 2 为底的对数，逐元素</translation>
    </message>
    <message>
        <source>logarithm of softmax along a dimension, computed stably</source>
        <translation>沿某个维度的 softmax 的对数，数值稳定</translation>
    </message>
    <message>
        <source>log(exp(input) + exp(other)), computed stably</source>
        <translation>log(exp(input) + exp(other))，数值稳定</translation>
    </message>
    <message>
        <source>logarithm of the determinant; NaN where that is negative</source>
        <translation>行列式的对数；行列式为负时为 NaN</translation>
    </message>
    <message>
        <source>True where both are not zero</source>
        <translation>两者都非零处为 True</translation>
    </message>
    <message>
        <source>True where zero</source>
        <translation>为零处为 True</translation>
    </message>
    <message>
        <source>True where one is not zero</source>
        <translation>至少一个非零处为 True</translation>
    </message>
    <message>
        <source>True where exactly one is not zero</source>
        <translation>恰好一个非零处为 True</translation>
    </message>
    <message>
        <source>base to the power of evenly spaced exponents</source>
        <translation>base 的等间隔指数次幂</translation>
    </message>
    <message>
        <source>log of the sum of exponentials along a dimension; gradient: softmax</source>
        <translation>沿某个维度指数之和的对数；梯度：softmax</translation>
    </message>
    <message>
        <source>True where input &lt; other</source>
        <translation>input &lt; other 处为 True</translation>
    </message>
    <message>
        <source>start the random numbers from a seed, so that runs repeat</source>
        <translation>用种子初始化随机数，使运行可重复</translation>
    </message>
    <message>
        <source>with one value where the mask is true; gradient 0 there</source>
        <translation>掩码为真处填入一个值；那里梯度 0</translation>
    </message>
    <message>
        <source>with elements of source where the mask is true</source>
        <translation>掩码为真处填入 source 的元素</translation>
    </message>
    <message>
        <source>the elements where the mask is true, as a vector</source>
        <translation>掩码为真处的元素，为向量</translation>
    </message>
    <message>
        <source>product of matrices, vectors or batches of matrices, as @</source>
        <translation>矩阵、向量或成批矩阵的乘积，同 @</translation>
    </message>
    <message>
        <source>a square matrix multiplied with itself n times</source>
        <translation>方阵的 n 次幂</translation>
    </message>
    <message>
        <source>the largest element; with dim also its index; or the larger of two tensors</source>
        <translation>最大元素；给出 dim 时还有其索引；或两个张量中较大者</translation>
    </message>
    <message>
        <source>the larger of two elements; a tie halves the gradient</source>
        <translation>两个元素中较大者；相等时梯度减半</translation>
    </message>
    <message>
        <source>the average of all elements or along dimensions; gradient 1/n for each</source>
        <translation>所有元素或沿维度的均值；每个元素梯度 1/n</translation>
    </message>
    <message>
        <source>the middle element, the lower of two; gradient goes to that one</source>
        <translation>中位元素，两个时取较小者；梯度传给该元素</translation>
    </message>
    <message>
        <source>coordinate matrices from vectors; say indexing=&quot;ij&quot;</source>
        <translation>由向量得到坐标矩阵；请写 indexing=&quot;ij&quot;</translation>
    </message>
    <message>
        <source>the smallest element; with dim also its index; or the smaller of two tensors</source>
        <translation>最小元素；给出 dim 时还有其索引；或两个张量中较小者</translation>
    </message>
    <message>
        <source>the smaller of two elements; a tie halves the gradient</source>
        <translation>两个元素中较小者；相等时梯度减半</translation>
    </message>
    <message>
        <source>product of two matrices; gradients v @ B.T and A.T @ v</source>
        <translation>两个矩阵的乘积；梯度 v @ B.T 和 A.T @ v</translation>
    </message>
    <message>
        <source>the most frequent element along a dimension</source>
        <translation>沿某个维度出现最多的元素</translation>
    </message>
    <message>
        <source>dimensions moved to other places, as a view</source>
        <translation>维度移到其他位置，为视图</translation>
    </message>
    <message>
        <source>input * other, elementwise; the gradient for each is v times the other</source>
        <translation>input * other，逐元素；各自的梯度是 v 乘以另一个</translation>
    </message>
    <message>
        <source>indices drawn with the probabilities given by weights</source>
        <translation>按权重给出的概率抽取的索引</translation>
    </message>
    <message>
        <source>product of a matrix and a vector</source>
        <translation>矩阵与向量的乘积</translation>
    </message>
    <message>
        <source>NaN and infinities replaced by numbers</source>
        <translation>把 NaN 和无穷替换为数</translation>
    </message>
    <message>
        <source>sum that takes NaN as 0</source>
        <translation>求和，NaN 按 0 计</translation>
    </message>
    <message>
        <source>a piece of a dimension, from start, length elements long, as a view</source>
        <translation>某个维度中从 start 起长 length 的一段，为视图</translation>
    </message>
    <message>
        <source>True where different</source>
        <translation>不相等处为 True</translation>
    </message>
    <message>
        <source>-x, elementwise; gradient -1</source>
        <translation>-x，逐元素；梯度 -1</translation>
    </message>
    <message>
        <source>with it, operations are not recorded: results need no gradient</source>
        <translation>用 with 它时不记录运算：结果不需要梯度</translation>
    </message>
    <message>
        <source>the indices of elements that are not zero, one row each</source>
        <translation>非零元素的索引，每个一行</translation>
    </message>
    <message>
        <source>the p-norm, by default the square root of the sum of squares; gradient x / norm</source>
        <translation>p 范数，默认为平方和的平方根；梯度 x / norm</translation>
    </message>
    <message>
        <source>random numbers of a normal distribution with mean and std</source>
        <translation>以 mean 和 std 为参数的正态分布随机数</translation>
    </message>
    <message>
        <source>the number of elements</source>
        <translation>元素个数</translation>
    </message>
    <message>
        <source>rows with a single 1 at the class</source>
        <translation>仅在类别处为 1 的行（独热编码）</translation>
    </message>
    <message>
        <source>a tensor of a size, every element 1</source>
        <translation>指定大小的张量，元素全为 1</translation>
    </message>
    <message>
        <source>as ones, with size and dtype of another tensor: a v that weighs all outputs alike</source>
        <translation>同 ones，大小和 dtype 取自另一个张量：对所有输出等权的 v</translation>
    </message>
    <message>
        <source>all products of the elements of two vectors, as a matrix</source>
        <translation>两个向量元素的所有乘积，为矩阵</translation>
    </message>
    <message>
        <source>dimensions in another order, as a view</source>
        <translation>改变维度的顺序，为视图</translation>
    </message>
    <message>
        <source>x itself</source>
        <translation>x 本身</translation>
    </message>
    <message>
        <source>input to the power of exponent; gradient exponent * input**(exponent - 1)</source>
        <translation>input 的 exponent 次幂；梯度 exponent * input**(exponent - 1)</translation>
    </message>
    <message>
        <source>the product of all elements or along a dimension</source>
        <translation>所有元素或沿某个维度的乘积</translation>
    </message>
    <message>
        <source>the dtype two dtypes are converted to when they meet</source>
        <translation>两个 dtype 相遇时转换成的 dtype</translation>
    </message>
    <message>
        <source>uniform random numbers in [0, 1)</source>
        <translation>[0, 1) 上的均匀随机数</translation>
    </message>
    <message>
        <source>as rand, with size and dtype of another tensor</source>
        <translation>同 rand，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>random integers from low up to, not including, high</source>
        <translation>从 low 到 high 的随机整数，不含 high</translation>
    </message>
    <message>
        <source>as randint, with size and dtype of another tensor</source>
        <translation>同 randint，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>normally distributed random numbers, mean 0, variance 1</source>
        <translation>正态分布随机数，均值 0，方差 1</translation>
    </message>
    <message>
        <source>as randn, with size and dtype of another tensor</source>
        <translation>同 randn，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>the integers from 0 to n - 1 in random order</source>
        <translation>0 到 n - 1 的整数的随机排列</translation>
    </message>
    <message>
        <source>all elements in one dimension; a view where possible</source>
        <translation>所有元素排成一维；尽可能为视图</translation>
    </message>
    <message>
        <source>1 / x, elementwise; gradient -1/x²</source>
        <translation>1 / x，逐元素；梯度 -1/x²</translation>
    </message>
    <message>
        <source>max(x, 0), elementwise; gradient 0 at 0</source>
        <translation>max(x, 0)，逐元素；在 0 处梯度为 0</translation>
    </message>
    <message>
        <source>remainder with the sign of the divisor, as Python&apos;s %</source>
        <translation>余数，符号同除数，与 Python 的 % 相同</translation>
    </message>
    <message>
        <source>each element several times in a row; gradients of the copies are summed</source>
        <translation>每个元素连续重复多次；各副本的梯度求和</translation>
    </message>
    <message>
        <source>the same elements in another shape; a view where possible</source>
        <translation>同样的元素，另一种形状；尽可能为视图</translation>
    </message>
    <message>
        <source>the dtype an operation on both would have</source>
        <translation>两者运算结果的 dtype</translation>
    </message>
    <message>
        <source>elements moved along a dimension, those that fall off come back at the other end</source>
        <translation>沿某个维度循环移动元素，移出的从另一端补回</translation>
    </message>
    <message>
        <source>turned by 90 degrees in the plane of two dimensions</source>
        <translation>在两个维度的平面内旋转 90 度</translation>
    </message>
    <message>
        <source>the nearest integer, halves to even; gradient 0</source>
        <translation>四舍六入五成双取整；梯度 0</translation>
    </message>
    <message>
        <source>1 / sqrt(x), elementwise</source>
        <translation>1 / sqrt(x)，逐元素</translation>
    </message>
    <message>
        <source>other - alpha * input</source>
        <translation>other - alpha * input</translation>
    </message>
    <message>
        <source>a tensor without dimensions</source>
        <translation>零维张量</translation>
    </message>
    <message>
        <source>with elements of src written at positions given by an index tensor</source>
        <translation>在索引张量给出的位置写入 src 的元素</translation>
    </message>
    <message>
        <source>with elements of src added at positions given by an index tensor</source>
        <translation>在索引张量给出的位置加上 src 的元素</translation>
    </message>
    <message>
        <source>where values would have to be inserted to keep a sequence sorted</source>
        <translation>为使序列保持有序，各值应插入的位置</translation>
    </message>
    <message>
        <source>start random numbers from chance; gives the seed</source>
        <translation>用随机种子初始化随机数；返回该种子</translation>
    </message>
    <message>
        <source>one index of a dimension, as a view without that dimension</source>
        <translation>取某个维度的一个索引，为不含该维度的视图</translation>
    </message>
    <message>
        <source>scaled ELU, with constants that keep mean and variance</source>
        <translation>带缩放的 ELU，其常数保持均值和方差</translation>
    </message>
    <message>
        <source>the dtype that floats get from now on</source>
        <translation>此后浮点数使用的 dtype</translation>
    </message>
    <message>
        <source>the same, by a tensor type</source>
        <translation>同上，用张量类型指定</translation>
    </message>
    <message>
        <source>accepted, and without effect here</source>
        <translation>可以调用，但在此无效果</translation>
    </message>
    <message>
        <source>with True or False, switch the recording of operations</source>
        <translation>用 True 或 False 开关运算的记录</translation>
    </message>
    <message>
        <source>how tensors are printed from now on</source>
        <translation>此后张量的打印方式</translation>
    </message>
    <message>
        <source>accepted: all here is deterministic</source>
        <translation>可以调用：此处一切都是确定性的</translation>
    </message>
    <message>
        <source>-1, 0 or 1, elementwise; gradient 0</source>
        <translation>-1、0 或 1，逐元素；梯度 0</translation>
    </message>
    <message>
        <source>1 / (1 + exp(-x)), elementwise; gradient s * (1 - s)</source>
        <translation>1 / (1 + exp(-x))，逐元素；梯度 s * (1 - s)</translation>
    </message>
    <message>
        <source>sine of radians, elementwise; gradient cos(x)</source>
        <translation>正弦（弧度），逐元素；梯度 cos(x)</translation>
    </message>
    <message>
        <source>hyperbolic sine, elementwise; gradient cosh(x)</source>
        <translation>双曲正弦，逐元素；梯度 cosh(x)</translation>
    </message>
    <message>
        <source>sign and logarithm of the determinant</source>
        <translation>行列式的符号和对数</translation>
    </message>
    <message>
        <source>exp(x) divided by its sum along a dimension: positive, and 1 in sum</source>
        <translation>exp(x) 除以沿某个维度的和：均为正，总和为 1</translation>
    </message>
    <message>
        <source>elements in order along a dimension, and their indices</source>
        <translation>沿某个维度排序的元素及其索引</translation>
    </message>
    <message>
        <source>the tensor cut into parts of a size, as views</source>
        <translation>把张量按给定大小分块，均为视图</translation>
    </message>
    <message>
        <source>square root, elementwise; gradient 1 / (2 sqrt(x)), infinite at 0</source>
        <translation>平方根，逐元素；梯度 1 / (2 sqrt(x))，在 0 处为无穷</translation>
    </message>
    <message>
        <source>x², elementwise; gradient 2x</source>
        <translation>x²，逐元素；梯度 2x</translation>
    </message>
    <message>
        <source>without dimensions of size 1, as a view</source>
        <translation>去掉大小为 1 的维度，为视图</translation>
    </message>
    <message>
        <source>tensors of one size joined along a new dimension</source>
        <translation>把大小相同的张量沿新维度堆叠</translation>
    </message>
    <message>
        <source>standard deviation; divides by n - 1 unless correction says otherwise</source>
        <translation>标准差；除以 n - 1，除非 correction 另有指定</translation>
    </message>
    <message>
        <source>standard deviation and mean, as a pair</source>
        <translation>标准差和均值，成对返回</translation>
    </message>
    <message>
        <source>input - alpha * other, elementwise with broadcasting</source>
        <translation>input - alpha * other，逐元素，支持广播</translation>
    </message>
    <message>
        <source>the sum of all elements or along dimensions; gradient 1 for each element</source>
        <translation>所有元素或沿维度的和；每个元素梯度 1</translation>
    </message>
    <message>
        <source>two dimensions exchanged, as a view</source>
        <translation>交换两个维度，为视图</translation>
    </message>
    <message>
        <source>a matrix transposed, as a view</source>
        <translation>矩阵转置，为视图</translation>
    </message>
    <message>
        <source>elements by their index in the flattened tensor</source>
        <translation>按展平后张量的索引取元素</translation>
    </message>
    <message>
        <source>elements picked along a dimension by an index tensor, with broadcasting</source>
        <translation>用索引张量沿某个维度选取元素，支持广播</translation>
    </message>
    <message>
        <source>tangent of radians, elementwise; gradient 1 + tan²(x)</source>
        <translation>正切（弧度），逐元素；梯度 1 + tan²(x)</translation>
    </message>
    <message>
        <source>hyperbolic tangent, elementwise; gradient 1 - tanh²(x)</source>
        <translation>双曲正切，逐元素；梯度 1 - tanh²(x)</translation>
    </message>
    <message>
        <source>a new tensor with a copy of data; requires_grad=True makes it a leaf with a gradient</source>
        <translation>复制 data 得到的新张量；requires_grad=True 使其成为有梯度的叶子</translation>
    </message>
    <message>
        <source>sums of products over several dimensions of two tensors</source>
        <translation>两个张量在多个维度上的乘积之和</translation>
    </message>
    <message>
        <source>the tensor repeated along its dimensions</source>
        <translation>沿各维度重复张量</translation>
    </message>
    <message>
        <source>the k largest elements along a dimension, and their indices</source>
        <translation>沿某个维度最大的 k 个元素及其索引</translation>
    </message>
    <message>
        <source>the sum of a matrix&apos;s diagonal; gradient: the identity</source>
        <translation>矩阵对角线之和；梯度：单位矩阵</translation>
    </message>
    <message>
        <source>the lower triangle of a matrix, zeros elsewhere</source>
        <translation>矩阵的下三角，其余为零</translation>
    </message>
    <message>
        <source>row and column of each element of a lower triangle</source>
        <translation>下三角每个元素的行和列</translation>
    </message>
    <message>
        <source>the upper triangle of a matrix, zeros elsewhere</source>
        <translation>矩阵的上三角，其余为零</translation>
    </message>
    <message>
        <source>row and column of each element of an upper triangle</source>
        <translation>上三角每个元素的行和列</translation>
    </message>
    <message>
        <source>the name of an object&apos;s type</source>
        <translation>对象类型的名称</translation>
    </message>
    <message>
        <source>the slices along a dimension, as a tuple of views</source>
        <translation>沿某个维度的各切片，为视图的元组</translation>
    </message>
    <message>
        <source>one dimension split into several</source>
        <translation>把一个维度拆成多个</translation>
    </message>
    <message>
        <source>the different elements, sorted</source>
        <translation>互不相同的元素，已排序</translation>
    </message>
    <message>
        <source>elements without repetitions next to each other</source>
        <translation>去掉相邻重复的元素</translation>
    </message>
    <message>
        <source>a new dimension of size 1, as a view</source>
        <translation>增加一个大小为 1 的维度，为视图</translation>
    </message>
    <message>
        <source>variance; divides by n - 1 unless correction says otherwise</source>
        <translation>方差；除以 n - 1，除非 correction 另有指定</translation>
    </message>
    <message>
        <source>variance and mean, as a pair</source>
        <translation>方差和均值，成对返回</translation>
    </message>
    <message>
        <source>sum of products of two vectors, the first conjugated</source>
        <translation>两个向量的点积，第一个取共轭</translation>
    </message>
    <message>
        <source>input where the condition holds, other elsewhere; the gradient goes the same way</source>
        <translation>条件成立处取 input，否则取 other；梯度走同样的路</translation>
    </message>
    <message>
        <source>a tensor of a size, every element 0</source>
        <translation>指定大小的张量，元素全为 0</translation>
    </message>
    <message>
        <source>as zeros, with size and dtype of another tensor</source>
        <translation>同 zeros，大小和 dtype 取自另一个张量</translation>
    </message>
    <message>
        <source>a source of random numbers with a seed of its own</source>
        <translation>有自己种子的随机数生成器</translation>
    </message>
    <message>
        <source>the shape of a tensor: a tuple of ints</source>
        <translation>张量的形状：int 的元组</translation>
    </message>
    <message>
        <source>a tensor of float32; Tensor(2, 3) is one of that size with elements not set</source>
        <translation>float32 张量；Tensor(2, 3) 具有该大小，元素未初始化</translation>
    </message>
    <message>
        <source>a tensor of float32 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 float32 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of float64 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 float64 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of float16 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 float16 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of int64 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 int64 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of int32 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 int32 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of int16 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 int16 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of int8 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 int8 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of uint8 from a list; older form of torch.tensor</source>
        <translation>由列表得到的 uint8 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>a tensor of bools from a list; older form of torch.tensor</source>
        <translation>由列表得到的 bool 张量；torch.tensor 的旧写法</translation>
    </message>
    <message>
        <source>the type of dtypes, such as torch.float32</source>
        <translation>dtype 的类型，例如 torch.float32</translation>
    </message>
    <message>
        <source>the type of memory layouts, such as torch.strided</source>
        <translation>内存布局的类型，例如 torch.strided</translation>
    </message>
    <message>
        <source>the dtype of 32-bit floats, about 7 digits</source>
        <translation>32 位浮点数的 dtype，约 7 位有效数字</translation>
    </message>
    <message>
        <source>the dtype of 64-bit floats, about 16 digits</source>
        <translation>64 位浮点数的 dtype，约 16 位有效数字</translation>
    </message>
    <message>
        <source>the dtype of 16-bit floats, about 3 digits</source>
        <translation>16 位浮点数的 dtype，约 3 位有效数字</translation>
    </message>
    <message>
        <source>the dtype of complex numbers made of two float32</source>
        <translation>由两个 float32 组成的复数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of complex numbers made of two float64</source>
        <translation>由两个 float64 组成的复数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of 32-bit integers</source>
        <translation>32 位整数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of 64-bit integers</source>
        <translation>64 位整数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of 16-bit integers</source>
        <translation>16 位整数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of 8-bit integers</source>
        <translation>8 位整数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of integers from 0 to 255</source>
        <translation>0 到 255 的整数的 dtype</translation>
    </message>
    <message>
        <source>the dtype of True and False</source>
        <translation>True 和 False 的 dtype</translation>
    </message>
    <message>
        <source>3.14159…</source>
        <translation>3.14159…</translation>
    </message>
    <message>
        <source>2.71828…, the base of natural logarithms</source>
        <translation>2.71828…，自然对数的底</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数（NaN）</translation>
    </message>
    <message>
        <source>None, as an index: a new dimension of size 1</source>
        <translation>None，用作索引：一个大小为 1 的新维度</translation>
    </message>
    <message>
        <source>the layout of ordinary tensors</source>
        <translation>普通张量的内存布局</translation>
    </message>
    <message>
        <source>a memory format</source>
        <translation>一种内存格式</translation>
    </message>
    <message>
        <source>backward passes, gradients and custom functions</source>
        <translation>反向传播、梯度和自定义函数</translation>
    </message>
    <message>
        <source>settings of libraries, without effect here</source>
        <translation>各种库的设置，在此无效果</translation>
    </message>
    <message>
        <source>graphics cards: none here</source>
        <translation>显卡：此处没有</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>线性代数</translation>
    </message>
    <message>
        <source>layers, losses and models</source>
        <translation>层、损失和模型</translation>
    </message>
    <message>
        <source>optimizers</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>the version of PyTorch that is followed</source>
        <translation>此处遵循的 PyTorch 版本</translation>
    </message>
    <message>
        <source>degrees as radians</source>
        <translation>角度换算为弧度</translation>
    </message>
    <message>
        <source>radians as degrees</source>
        <translation>弧度换算为角度</translation>
    </message>
    <message>
        <source>derivative of lgamma, elementwise</source>
        <translation>lgamma 的导数，逐元素</translation>
    </message>
    <message>
        <source>logarithm of the gamma function; gradient digamma(x)</source>
        <translation>伽马函数的对数；梯度 digamma(x)</translation>
    </message>
    <message>
        <source>True where minus infinity</source>
        <translation>负无穷处为 True</translation>
    </message>
    <message>
        <source>True where plus infinity</source>
        <translation>正无穷处为 True</translation>
    </message>
    <message>
        <source>True where there is no imaginary part</source>
        <translation>没有虚部处为 True</translation>
    </message>
    <message>
        <source>True where the sign is minus, for -0.0 too</source>
        <translation>符号为负处为 True，-0.0 也算</translation>
    </message>
    <message>
        <source>sin(pi x) / (pi x), and 1 at 0</source>
        <translation>sin(pi x) / (pi x)，在 0 处为 1</translation>
    </message>
    <message>
        <source>elements in order along the first dimension</source>
        <translation>沿第一个维度排序的元素</translation>
    </message>
    <message>
        <source>beta * input + alpha * the sum of all batch1 @ batch2</source>
        <translation>beta * input + alpha * 所有 batch1 @ batch2 之和</translation>
    </message>
    <message>
        <source>beta * input + alpha * the outer product of vec1 and vec2</source>
        <translation>beta * input + alpha * vec1 与 vec2 的外积</translation>
    </message>
    <message>
        <source>greatest common divisor of integers</source>
        <translation>整数的最大公约数</translation>
    </message>
    <message>
        <source>least common multiple of integers</source>
        <translation>整数的最小公倍数</translation>
    </message>
    <message>
        <source>log2(2**input + 2**other), computed stably</source>
        <translation>log2(2**input + 2**other)，数值稳定</translation>
    </message>
    <message>
        <source>the next number that can be stored, towards other</source>
        <translation>朝 other 方向的下一个可表示的数</translation>
    </message>
    <message>
        <source>correlations of the rows of a matrix</source>
        <translation>矩阵各行的相关系数</translation>
    </message>
    <message>
        <source>covariances of the rows of a matrix</source>
        <translation>矩阵各行的协方差</translation>
    </message>
    <message>
        <source>tensors joined along the third dimension</source>
        <translation>沿第三个维度拼接张量</translation>
    </message>
    <message>
        <source>all choices of r elements of a vector, one row each</source>
        <translation>从向量中选 r 个元素的所有组合，每个一行</translation>
    </message>
    <message>
        <source>the size of input with the sign of other</source>
        <translation>input 的绝对值，符号取自 other</translation>
    </message>
    <message>
        <source>the integral along a dimension by the trapezoid rule</source>
        <translation>用梯形法则沿某个维度求积分</translation>
    </message>
    <message>
        <source>the same, as a running sum</source>
        <translation>同上，为累积和</translation>
    </message>
    <message>
        <source>a matrix with the elements on its diagonal</source>
        <translation>以各元素为对角线的矩阵</translation>
    </message>
    <message>
        <source>p-norm of input - other</source>
        <translation>input - other 的 p 范数</translation>
    </message>
    <message>
        <source>cut along the third dimension, as views</source>
        <translation>沿第三个维度切分，均为视图</translation>
    </message>
    <message>
        <source>cut along the second dimension, or the only one, as views</source>
        <translation>沿第二个（或唯一的）维度切分，均为视图</translation>
    </message>
    <message>
        <source>cut along the first dimension, as views</source>
        <translation>沿第一个维度切分，均为视图</translation>
    </message>
    <message>
        <source>cut into parts of the given sizes, as views</source>
        <translation>按给定的各个大小切分，均为视图</translation>
    </message>
    <message>
        <source>cut into a number of parts or at indices, as views</source>
        <translation>按份数或在索引处切分，均为视图</translation>
    </message>
    <message>
        <source>input to the power of exponent, in float64</source>
        <translation>input 的 exponent 次幂，用 float64 计算</translation>
    </message>
    <message>
        <source>0 below 0, 1 above, and values at 0</source>
        <translation>小于 0 为 0，大于 0 为 1，等于 0 取 values</translation>
    </message>
    <message>
        <source>how many elements fall into each of evenly spaced bins</source>
        <translation>落入各等宽区间的元素个数</translation>
    </message>
    <message>
        <source>with the rows of source in place of those at the given indices</source>
        <translation>给定索引处的行替换为 source 的行</translation>
    </message>
    <message>
        <source>with values written at indices</source>
        <translation>在索引处写入值后的张量</translation>
    </message>
    <message>
        <source>True where the element is among the test elements</source>
        <translation>元素属于测试元素处为 True</translation>
    </message>
    <message>
        <source>running log of the sum of exponentials</source>
        <translation>指数之和的对数，累积计算</translation>
    </message>
    <message>
        <source>log(x / (1 - x)), the inverse of sigmoid</source>
        <translation>log(x / (1 - x))，sigmoid 的反函数</translation>
    </message>
    <message>
        <source>mean that leaves NaN out</source>
        <translation>忽略 NaN 的均值</translation>
    </message>
    <message>
        <source>median that leaves NaN out</source>
        <translation>忽略 NaN 的中位数</translation>
    </message>
    <message>
        <source>quantile that leaves NaN out</source>
        <translation>忽略 NaN 的分位数</translation>
    </message>
    <message>
        <source>the value that a share q of the elements lies below, between neighbours on a line</source>
        <translation>使占比 q 的元素低于它的值，相邻值之间线性插值</translation>
    </message>
    <message>
        <source>powers of the elements as columns</source>
        <translation>各元素的幂作为列</translation>
    </message>
    <message>
        <source>input * log(other), and 0 where input is 0</source>
        <translation>input * log(other)，input 为 0 处取 0</translation>
    </message>
    <message>
        <source>set every element to 0, in place</source>
        <translation>把每个元素原地设为 0</translation>
    </message>
    <message>
        <source>the state of the random numbers, as a tensor</source>
        <translation>随机数的状态，为张量</translation>
    </message>
    <message>
        <source>go back to such a state</source>
        <translation>恢复到这样的状态</translation>
    </message>
    <message>
        <source>whether anomaly mode is on</source>
        <translation>异常检测模式是否开启</translation>
    </message>
    <message>
        <source>whether anomaly mode looks for NaN</source>
        <translation>异常检测模式是否检查 NaN</translation>
    </message>
    <message>
        <source>scripts have no files here</source>
        <translation>此处的脚本不能使用文件</translation>
    </message>
    <message>
        <source>conjugated and transposed matrix</source>
        <translation>共轭转置矩阵</translation>
    </message>
    <message>
        <source>the matrix transposed, as a view</source>
        <translation>矩阵的转置，为视图</translation>
    </message>
    <message>
        <source>conjugated and transposed, the last two dimensions</source>
        <translation>最后两个维度的共轭转置</translation>
    </message>
    <message>
        <source>the last two dimensions exchanged</source>
        <translation>交换最后两个维度</translation>
    </message>
    <message>
        <source>run the backward pass from here: v·J is added to the .grad of every leaf; gradient is v, of this tensor&apos;s shape</source>
        <translation>从这里执行反向传播：v·J 累加到每个叶子的 .grad；gradient 即 v，形状与此张量相同</translation>
    </message>
    <message>
        <source>the gradient that backward passes have added up here; None until there is one</source>
        <translation>各次反向传播在此累加的梯度；在有梯度之前为 None</translation>
    </message>
    <message>
        <source>the node of the graph that made this tensor; None for a leaf</source>
        <translation>计算图中产生此张量的节点；叶子为 None</translation>
    </message>
    <message>
        <source>whether no recorded operation made this tensor</source>
        <translation>此张量是否不由任何已记录的运算产生</translation>
    </message>
    <message>
        <source>whether gradients are computed for this tensor; may be set on a leaf</source>
        <translation>是否为此张量计算梯度；叶子可以设置</translation>
    </message>
    <message>
        <source>set requires_grad in place, and give the tensor back</source>
        <translation>原地设置 requires_grad，并返回该张量</translation>
    </message>
    <message>
        <source>keep .grad for this tensor though it is no leaf</source>
        <translation>保留此张量的 .grad，尽管它不是叶子</translation>
    </message>
    <message>
        <source>whether a tensor that is no leaf keeps its .grad</source>
        <translation>非叶子张量是否保留其 .grad</translation>
    </message>
    <message>
        <source>the same numbers outside the graph; changes are not noticed by it</source>
        <translation>同样的数值，但在计算图之外；计算图察觉不到修改</translation>
    </message>
    <message>
        <source>how many in-place changes there were</source>
        <translation>原地修改的次数</translation>
    </message>
    <message>
        <source>the tensor this is a view of</source>
        <translation>此视图所属的张量</translation>
    </message>
    <message>
        <source>the gradient, without questions asked</source>
        <translation>梯度，不作任何检查</translation>
    </message>
    <message>
        <source>which output of its grad_fn this tensor is</source>
        <translation>此张量是其 grad_fn 的第几个输出</translation>
    </message>
    <message>
        <source>call a function with the gradient of this tensor when it is known; its result replaces it</source>
        <translation>此张量的梯度算出后以它调用函数；函数的结果取代梯度</translation>
    </message>
    <message>
        <source>call a function after this leaf&apos;s .grad has grown</source>
        <translation>此叶子的 .grad 累加之后调用函数</translation>
    </message>
    <message>
        <source>the size of each dimension</source>
        <translation>每个维度的大小</translation>
    </message>
    <message>
        <source>the size of all dimensions or of one</source>
        <translation>所有维度或某个维度的大小</translation>
    </message>
    <message>
        <source>the type of the elements</source>
        <translation>元素的类型</translation>
    </message>
    <message>
        <source>where the tensor lives</source>
        <translation>张量所在的设备</translation>
    </message>
    <message>
        <source>how elements lie in memory</source>
        <translation>元素在内存中的排列</translation>
    </message>
    <message>
        <source>the number of dimensions</source>
        <translation>维度的个数</translation>
    </message>
    <message>
        <source>bytes of one element</source>
        <translation>一个元素的字节数</translation>
    </message>
    <message>
        <source>bytes of all elements</source>
        <translation>所有元素的字节数</translation>
    </message>
    <message>
        <source>the only element as a Python number</source>
        <translation>唯一的元素，为 Python 数</translation>
    </message>
    <message>
        <source>the elements as nested Python lists</source>
        <translation>元素组成的嵌套 Python 列表</translation>
    </message>
    <message>
        <source>the elements as a NumPy array that shares their memory; not for tensors that require grad</source>
        <translation>与元素共享内存的 NumPy 数组；不适用于需要梯度的张量</translation>
    </message>
    <message>
        <source>steps between neighbours along each dimension, in elements</source>
        <translation>每个维度上相邻元素的间隔，以元素计</translation>
    </message>
    <message>
        <source>where in its memory the first element stands</source>
        <translation>第一个元素在其内存中的位置</translation>
    </message>
    <message>
        <source>the address of the first element</source>
        <translation>第一个元素的地址</translation>
    </message>
    <message>
        <source>a copy in row order, or the tensor itself if it is</source>
        <translation>按行序排列的副本；若已是行序则为张量本身</translation>
    </message>
    <message>
        <source>whether elements lie in row order</source>
        <translation>元素是否按行序排列</translation>
    </message>
    <message>
        <source>take over the elements of another tensor, in place</source>
        <translation>原地复制另一个张量的元素</translation>
    </message>
    <message>
        <source>set every element to one value, in place</source>
        <translation>把每个元素原地设为一个值</translation>
    </message>
    <message>
        <source>uniform random numbers, in place</source>
        <translation>原地填入均匀分布的随机数</translation>
    </message>
    <message>
        <source>normally distributed random numbers, in place</source>
        <translation>原地填入正态分布的随机数</translation>
    </message>
    <message>
        <source>exponentially distributed random numbers, in place</source>
        <translation>原地填入指数分布的随机数</translation>
    </message>
    <message>
        <source>random integers, in place</source>
        <translation>原地填入随机整数</translation>
    </message>
    <message>
        <source>repeated along dimensions of size 1 without copying; gradients are summed back</source>
        <translation>沿大小为 1 的维度重复，不复制；反向时梯度求和还原</translation>
    </message>
    <message>
        <source>expanded to the size of another tensor</source>
        <translation>扩展到另一个张量的大小</translation>
    </message>
    <message>
        <source>copies along each dimension; gradients of the copies are summed</source>
        <translation>沿每个维度复制；各副本的梯度求和</translation>
    </message>
    <message>
        <source>reshaped as another tensor</source>
        <translation>变形为另一个张量的形状</translation>
    </message>
    <message>
        <source>the same memory in another shape</source>
        <translation>同一内存，另一种形状</translation>
    </message>
    <message>
        <source>viewed in the shape of another tensor</source>
        <translation>以另一个张量的形状查看</translation>
    </message>
    <message>
        <source>another dtype; gradients are converted back</source>
        <translation>另一个 dtype；梯度转换回原类型</translation>
    </message>
    <message>
        <source>converted to uint8</source>
        <translation>转换为 uint8</translation>
    </message>
    <message>
        <source>converted to int8</source>
        <translation>转换为 int8</translation>
    </message>
    <message>
        <source>converted to True and False</source>
        <translation>转换为 True 和 False</translation>
    </message>
    <message>
        <source>converted to float32</source>
        <translation>转换为 float32</translation>
    </message>
    <message>
        <source>converted to float64</source>
        <translation>转换为 float64</translation>
    </message>
    <message>
        <source>converted to float16</source>
        <translation>转换为 float16</translation>
    </message>
    <message>
        <source>converted to int32</source>
        <translation>转换为 int32</translation>
    </message>
    <message>
        <source>converted to int64</source>
        <translation>转换为 int64</translation>
    </message>
    <message>
        <source>converted to int16</source>
        <translation>转换为 int16</translation>
    </message>
    <message>
        <source>the tensor itself: it is on the CPU</source>
        <translation>张量本身：它就在 CPU 上</translation>
    </message>
    <message>
        <source>there is no graphics card here</source>
        <translation>此处没有显卡</translation>
    </message>
    <message>
        <source>a tensor of this dtype whose elements are not set</source>
        <translation>同 dtype 的张量，元素未初始化</translation>
    </message>
    <message>
        <source>a tensor of this dtype, every element one value</source>
        <translation>同 dtype 的张量，每个元素同一个值</translation>
    </message>
    <message>
        <source>a tensor of this dtype full of ones</source>
        <translation>同 dtype 的全 1 张量</translation>
    </message>
    <message>
        <source>a tensor of this dtype from data</source>
        <translation>由 data 得到的同 dtype 张量</translation>
    </message>
    <message>
        <source>a tensor of this dtype full of zeros</source>
        <translation>同 dtype 的全 0 张量</translation>
    </message>
    <message>
        <source>write values at indices, in place</source>
        <translation>在索引处原地写入值</translation>
    </message>
    <message>
        <source>summed down to a size that broadcasts to this one</source>
        <translation>求和缩减到可广播为此张量的大小</translation>
    </message>
    <message>
        <source>windows along a dimension, as a view</source>
        <translation>沿某个维度的滑动窗口，为视图</translation>
    </message>
    <message>
        <source>the real part</source>
        <translation>实部</translation>
    </message>
    <message>
        <source>the imaginary part</source>
        <translation>虚部</translation>
    </message>
    <message>
        <source>None: tensors have no name of their own</source>
        <translation>None：张量没有自己的名称</translation>
    </message>
    <message>
        <source>-1: the CPU</source>
        <translation>-1：CPU</translation>
    </message>
    <message>
        <source>True</source>
        <translation>True</translation>
    </message>
    <message>
        <source>False: conjugation and sign are computed at once</source>
        <translation>False：共轭和符号会立即计算</translation>
    </message>
    <message>
        <source>False</source>
        <translation>False</translation>
    </message>
    <message>
        <source>the tensor itself</source>
        <translation>张量本身</translation>
    </message>
    <message>
        <source>cut off from the graph in place: becomes a leaf</source>
        <translation>原地从计算图分离：成为叶子</translation>
    </message>
    <message>
        <source>with values written at indices of the flattened tensor</source>
        <translation>在展平后张量的索引处写入值后的张量</translation>
    </message>
    <message>
        <source>write values at indices of the flattened tensor, in place</source>
        <translation>在展平后张量的索引处原地写入值</translation>
    </message>
    <message>
        <source>set the diagonal to one value, in place</source>
        <translation>把对角线原地设为一个值</translation>
    </message>
    <message>
        <source>x where positive, else alpha * (exp(x) - 1)</source>
        <translation>x 为正时取 x，否则取 alpha * (exp(x) - 1)</translation>
    </message>
    <message>
        <source>x where positive, else alpha * (exp(x / alpha) - 1)</source>
        <translation>x 为正时取 x，否则取 alpha * (exp(x / alpha) - 1)</translation>
    </message>
    <message>
        <source>x times the normal distribution function of x</source>
        <translation>x 乘以正态分布在 x 处的分布函数</translation>
    </message>
    <message>
        <source>first half times the sigmoid of the second half</source>
        <translation>前一半乘以后一半的 sigmoid</translation>
    </message>
    <message>
        <source>x kept between min_val and max_val; gradient 0 outside</source>
        <translation>将 x 限制在 min_val 与 max_val 之间；范围外梯度 0</translation>
    </message>
    <message>
        <source>x/6 + 1/2 kept between 0 and 1</source>
        <translation>x/6 + 1/2，限制在 0 与 1 之间</translation>
    </message>
    <message>
        <source>x times hardsigmoid(x)</source>
        <translation>x 乘以 hardsigmoid(x)</translation>
    </message>
    <message>
        <source>x, but 0 where |x| &lt;= lambd</source>
        <translation>x，但 |x| &lt;= lambd 处为 0</translation>
    </message>
    <message>
        <source>x moved towards 0 by lambd</source>
        <translation>x 向 0 移动 lambd</translation>
    </message>
    <message>
        <source>x where above the threshold, else value</source>
        <translation>x 大于阈值 threshold 时取 x，否则取 value</translation>
    </message>
    <message>
        <source>x where positive, else weight * x; the weight is learned</source>
        <translation>x 为正时取 x，否则取 weight * x；weight 是学习得到的</translation>
    </message>
    <message>
        <source>x where positive, else negative_slope * x</source>
        <translation>x 为正时取 x，否则取 negative_slope * x</translation>
    </message>
    <message>
        <source>input @ weight.T + bias</source>
        <translation>input @ weight.T + bias</translation>
    </message>
    <message>
        <source>log(sigmoid(x)), computed stably</source>
        <translation>log(sigmoid(x))，数值稳定</translation>
    </message>
    <message>
        <source>x * tanh(softplus(x))</source>
        <translation>x * tanh(softplus(x))</translation>
    </message>
    <message>
        <source>x kept between 0 and 6</source>
        <translation>将 x 限制在 0 与 6 之间</translation>
    </message>
    <message>
        <source>x * sigmoid(x)</source>
        <translation>x * sigmoid(x)</translation>
    </message>
    <message>
        <source>softmax of -x</source>
        <translation>-x 的 softmax</translation>
    </message>
    <message>
        <source>log(1 + exp(beta * x)) / beta: a smooth relu</source>
        <translation>log(1 + exp(beta * x)) / beta：平滑的 relu</translation>
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
        <translation>带梯度的随机选择，由加噪 logits 的 softmax 得到</translation>
    </message>
    <message>
        <source>mean of (input - target)²; gradient 2 (input - target) / n</source>
        <translation>(input - target)² 的均值；梯度 2 (input - target) / n</translation>
    </message>
    <message>
        <source>mean of |input - target|</source>
        <translation>|input - target| 的均值</translation>
    </message>
    <message>
        <source>squared below beta, linear above</source>
        <translation>小于 beta 时为平方，大于时为线性</translation>
    </message>
    <message>
        <source>half the square below delta, linear above</source>
        <translation>小于 delta 时为平方的一半，大于时为线性</translation>
    </message>
    <message>
        <source>-(t log p + (1 - t) log(1 - p)), averaged; p between 0 and 1</source>
        <translation>-(t log p + (1 - t) log(1 - p))，取均值；p 在 0 与 1 之间</translation>
    </message>
    <message>
        <source>the same from scores before the sigmoid, computed stably</source>
        <translation>同上，由 sigmoid 之前的 logits 计算，数值稳定</translation>
    </message>
    <message>
        <source>minus the log-probability at the class, averaged</source>
        <translation>所属类别的负对数概率，取均值</translation>
    </message>
    <message>
        <source>log_softmax followed by nll_loss; gradient (softmax - one_hot) / n</source>
        <translation>交叉熵：log_softmax 之后接 nll_loss；梯度 (softmax - one_hot) / n</translation>
    </message>
    <message>
        <source>target * (log target - input), summed or averaged; input are log-probabilities</source>
        <translation>target * (log target - input)，求和或取均值；input 为对数概率</translation>
    </message>
    <message>
        <source>log(1 + exp(-t x)), averaged</source>
        <translation>log(1 + exp(-t x))，取均值</translation>
    </message>
    <message>
        <source>p-norm of the difference of rows</source>
        <translation>各行之差的 p 范数</translation>
    </message>
    <message>
        <source>x where the target is 1, max(0, margin - x) where -1</source>
        <translation>target 为 1 处取 x，为 -1 处取 max(0, margin - x)</translation>
    </message>
    <message>
        <source>max(0, -t (x1 - x2) + margin)</source>
        <translation>max(0, -t (x1 - x2) + margin)</translation>
    </message>
    <message>
        <source>max(0, distance to positive - distance to negative + margin)</source>
        <translation>max(0, 到 positive 的距离 - 到 negative 的距离 + margin)</translation>
    </message>
    <message>
        <source>1 - cosine for equals, max(0, cosine - margin) for others</source>
        <translation>相同时为 1 - 余弦，不同时为 max(0, 余弦 - margin)</translation>
    </message>
    <message>
        <source>exp(input) - target * input, averaged</source>
        <translation>exp(input) - target * input，取均值</translation>
    </message>
    <message>
        <source>(log var + (input - target)² / var) / 2, averaged</source>
        <translation>(log var + (input - target)² / var) / 2，取均值</translation>
    </message>
    <message>
        <source>x divided by its norm along a dimension</source>
        <translation>x 除以其沿某个维度的范数</translation>
    </message>
    <message>
        <source>x·y / (|x| |y|) along a dimension</source>
        <translation>x·y / (|x| |y|)，沿某个维度</translation>
    </message>
    <message>
        <source>x1 W x2 + bias</source>
        <translation>x1 W x2 + bias</translation>
    </message>
    <message>
        <source>sliding sums of products over a sequence: [n, c_in, l] with [c_out, c_in, k]</source>
        <translation>在序列上滑动的乘积之和：[n, c_in, l] 与 [c_out, c_in, k]</translation>
    </message>
    <message>
        <source>sliding sums of products over an image: [n, c_in, h, w] with [c_out, c_in, k, k]</source>
        <translation>在图像上滑动的乘积之和：[n, c_in, h, w] 与 [c_out, c_in, k, k]</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the last dimensions, then weight and bias</source>
        <translation>在最后几个维度上归一化为均值 0、方差 1，再用 weight 和 bias</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the batch, then weight and bias</source>
        <translation>在批次上归一化为均值 0、方差 1，再用 weight 和 bias</translation>
    </message>
    <message>
        <source>the rows of weight that the indices name; gradients are added to these rows</source>
        <translation>weight 中由索引指定的行；梯度累加到这些行</translation>
    </message>
    <message>
        <source>elements set to 0 with probability p, the others scaled by 1/(1-p)</source>
        <translation>以概率 p 把元素置 0，其余乘以 1/(1-p)</translation>
    </message>
    <message>
        <source>whole channels set to 0 with probability p</source>
        <translation>以概率 p 把整个通道置 0</translation>
    </message>
    <message>
        <source>the tensor with a border</source>
        <translation>加上边缘填充的张量</translation>
    </message>
    <message>
        <source>the largest element of each window; it alone gets the gradient</source>
        <translation>每个窗口的最大元素；只有它得到梯度</translation>
    </message>
    <message>
        <source>the mean of each window</source>
        <translation>每个窗口的均值</translation>
    </message>
    <message>
        <source>means over as many windows as the output shall have</source>
        <translation>按输出所需的窗口数取均值</translation>
    </message>
    <message>
        <source>base class of models: holds parameters and other modules, and is called like a function</source>
        <translation>模型的基类：包含参数和其他模块，像函数一样调用</translation>
    </message>
    <message>
        <source>a tensor that a module lists among its parameters; requires grad</source>
        <translation>模块列入其参数的张量；需要梯度</translation>
    </message>
    <message>
        <source>a list of modules whose parameters are found</source>
        <translation>模块的列表，其参数会被找到</translation>
    </message>
    <message>
        <source>a dict of modules whose parameters are found</source>
        <translation>模块的 dict，其参数会被找到</translation>
    </message>
    <message>
        <source>a list of parameters that are found</source>
        <translation>参数的列表，会被找到</translation>
    </message>
    <message>
        <source>a dict of parameters that are found</source>
        <translation>参数的 dict，会被找到</translation>
    </message>
    <message>
        <source>modules called one after the other</source>
        <translation>依次调用的模块</translation>
    </message>
    <message>
        <source>gives its input back</source>
        <translation>原样返回输入</translation>
    </message>
    <message>
        <source>x @ weight.T + bias, weight of shape [out_features, in_features]</source>
        <translation>x @ weight.T + bias，weight 的形状为 [out_features, in_features]</translation>
    </message>
    <message>
        <source>sliding sums of products over a sequence, with learned weights</source>
        <translation>在序列上滑动的乘积之和，权重是学习得到的</translation>
    </message>
    <message>
        <source>sliding sums of products over an image, with learned weights</source>
        <translation>在图像上滑动的乘积之和，权重是学习得到的</translation>
    </message>
    <message>
        <source>a table of vectors, looked up by index</source>
        <translation>向量表，按索引查找</translation>
    </message>
    <message>
        <source>all dimensions but the first joined into one</source>
        <translation>除第一个外的所有维度合并为一个</translation>
    </message>
    <message>
        <source>in training, elements set to 0 with probability p, the others scaled by 1/(1-p)</source>
        <translation>训练时以概率 p 把元素置 0，其余乘以 1/(1-p)</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the last dimensions, then learned scale and shift</source>
        <translation>在最后几个维度上归一化为均值 0、方差 1，再作学习得到的缩放和平移</translation>
    </message>
    <message>
        <source>mean 0 and variance 1 over the batch, then learned scale and shift</source>
        <translation>在批次上归一化为均值 0、方差 1，再作学习得到的缩放和平移</translation>
    </message>
    <message>
        <source>the largest element of each window</source>
        <translation>每个窗口的最大元素</translation>
    </message>
    <message>
        <source>max(x, 0), elementwise</source>
        <translation>max(x, 0)，逐元素</translation>
    </message>
    <message>
        <source>x where positive, else a learned slope times x</source>
        <translation>x 为正时取 x，否则取学习得到的斜率乘以 x</translation>
    </message>
    <message>
        <source>1 / (1 + exp(-x)), elementwise</source>
        <translation>1 / (1 + exp(-x))，逐元素</translation>
    </message>
    <message>
        <source>log(sigmoid(x))</source>
        <translation>log(sigmoid(x))</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>双曲正切</translation>
    </message>
    <message>
        <source>x kept between min_val and max_val</source>
        <translation>将 x 限制在 min_val 与 max_val 之间</translation>
    </message>
    <message>
        <source>log(1 + exp(x)): a smooth relu</source>
        <translation>log(1 + exp(x))：平滑的 relu</translation>
    </message>
    <message>
        <source>exp(x) divided by its sum along dim</source>
        <translation>exp(x) 除以沿维度 dim 的和</translation>
    </message>
    <message>
        <source>logarithm of softmax along dim</source>
        <translation>沿维度 dim 的 softmax 的对数</translation>
    </message>
    <message>
        <source>mean of (input - target)²</source>
        <translation>(input - target)² 的均值</translation>
    </message>
    <message>
        <source>log_softmax and nll_loss in one: takes scores and class numbers</source>
        <translation>交叉熵，合并 log_softmax 与 nll_loss：输入 logits 和类别编号</translation>
    </message>
    <message>
        <source>minus the log-probability at the class</source>
        <translation>所属类别的负对数概率</translation>
    </message>
    <message>
        <source>binary cross-entropy of probabilities</source>
        <translation>概率的二元交叉熵</translation>
    </message>
    <message>
        <source>binary cross-entropy of scores before the sigmoid</source>
        <translation>sigmoid 之前的 logits 的二元交叉熵</translation>
    </message>
    <message>
        <source>distance of distributions; takes log-probabilities</source>
        <translation>分布之间的散度；输入对数概率</translation>
    </message>
    <message>
        <source>a recurrent layer, h&apos; = tanh(W x + U h + b)</source>
        <translation>循环层，h&apos; = tanh(W x + U h + b)</translation>
    </message>
    <message>
        <source>a recurrent layer with gates and a memory cell</source>
        <translation>带门控和记忆单元的循环层</translation>
    </message>
    <message>
        <source>a recurrent layer with gates</source>
        <translation>带门控的循环层</translation>
    </message>
    <message>
        <source>x·y / (|x| |y|) along dim</source>
        <translation>x·y / (|x| |y|)，沿维度 dim</translation>
    </message>
    <message>
        <source>norm of the difference of rows</source>
        <translation>各行之差的范数</translation>
    </message>
    <message>
        <source>the same operations as functions, usually imported as F</source>
        <translation>同样的运算，以函数形式提供，通常导入为 F</translation>
    </message>
    <message>
        <source>ways to fill parameters before training</source>
        <translation>训练前填充参数的各种方法</translation>
    </message>
    <message>
        <source>clipping of gradients, parameters as one vector</source>
        <translation>梯度裁剪，参数合并为一个向量</translation>
    </message>
    <message>
        <source>the module of Parameter</source>
        <translation>Parameter 所在的模块</translation>
    </message>
    <message>
        <source>scale gradients so that their common norm is at most max_norm</source>
        <translation>缩放梯度，使其总范数不超过 max_norm</translation>
    </message>
    <message>
        <source>keep every gradient element within ±clip_value</source>
        <translation>把每个梯度元素限制在 ±clip_value 之内</translation>
    </message>
    <message>
        <source>the common norm of tensors</source>
        <translation>各张量的总范数</translation>
    </message>
    <message>
        <source>parameters joined into one vector</source>
        <translation>把参数拼接成一个向量</translation>
    </message>
    <message>
        <source>one vector written back into parameters</source>
        <translation>把一个向量写回参数</translation>
    </message>
    <message>
        <source>the module of gradient clipping</source>
        <translation>梯度裁剪的模块</translation>
    </message>
    <message>
        <source>fill with uniform random numbers</source>
        <translation>填入均匀分布的随机数</translation>
    </message>
    <message>
        <source>fill with normal random numbers</source>
        <translation>填入正态分布的随机数</translation>
    </message>
    <message>
        <source>fill with one value</source>
        <translation>填入一个值</translation>
    </message>
    <message>
        <source>fill with 1</source>
        <translation>填入 1</translation>
    </message>
    <message>
        <source>fill with 0</source>
        <translation>填入 0</translation>
    </message>
    <message>
        <source>fill with the identity matrix</source>
        <translation>填入单位矩阵</translation>
    </message>
    <message>
        <source>fill at random so that variance stays over a linear layer</source>
        <translation>随机填充，使方差在线性层前后保持不变</translation>
    </message>
    <message>
        <source>fill at random so that variance stays over a layer with relu</source>
        <translation>随机填充，使方差在带 relu 的层前后保持不变</translation>
    </message>
    <message>
        <source>fill with orthogonal rows</source>
        <translation>填入正交的行</translation>
    </message>
    <message>
        <source>fill with normal random numbers cut off at the ends</source>
        <translation>填入两端截断的正态分布随机数</translation>
    </message>
    <message>
        <source>all parameters of the module and those in it</source>
        <translation>此模块及其内部模块的所有参数</translation>
    </message>
    <message>
        <source>the same with their dotted names</source>
        <translation>同上，并带以点分隔的名称</translation>
    </message>
    <message>
        <source>the modules directly in this one</source>
        <translation>直接位于此模块中的模块</translation>
    </message>
    <message>
        <source>the same with their names</source>
        <translation>同上，并带名称</translation>
    </message>
    <message>
        <source>this module and all in it</source>
        <translation>此模块及其中的所有模块</translation>
    </message>
    <message>
        <source>set the gradients to None, so that the next backward pass starts afresh</source>
        <translation>把梯度设为 None，使下一次反向传播重新开始</translation>
    </message>
    <message>
        <source>training mode: dropout and batch norm are at work</source>
        <translation>训练模式：dropout 和批归一化起作用</translation>
    </message>
    <message>
        <source>evaluation mode: dropout and batch norm stand still</source>
        <translation>评估模式：dropout 和批归一化不再变化</translation>
    </message>
    <message>
        <source>all parameters and buffers by name</source>
        <translation>按名称列出所有参数和缓冲区</translation>
    </message>
    <message>
        <source>take parameters and buffers from such a dict</source>
        <translation>从这样的 dict 载入参数和缓冲区</translation>
    </message>
    <message>
        <source>keep a tensor with the module that is no parameter</source>
        <translation>随模块保存一个不是参数的张量</translation>
    </message>
    <message>
        <source>keep a parameter under a name</source>
        <translation>以某个名称保存参数</translation>
    </message>
    <message>
        <source>what the module computes; call the module itself instead</source>
        <translation>模块所作的计算；请改为调用模块本身</translation>
    </message>
    <message>
        <source>softmax over the channels of an image</source>
        <translation>在图像各通道上的 softmax</translation>
    </message>
    <message>
        <source>in training, whole channels set to 0 with probability p</source>
        <translation>训练时以概率 p 把整个通道置 0</translation>
    </message>
    <message>
        <source>a border of one value</source>
        <translation>用一个值填充边缘</translation>
    </message>
    <message>
        <source>a border of zeros</source>
        <translation>用零填充边缘</translation>
    </message>
    <message>
        <source>base class of optimizers</source>
        <translation>优化器的基类</translation>
    </message>
    <message>
        <source>p -= lr * grad, with momentum if wanted</source>
        <translation>p -= lr * grad，可加 momentum（动量）</translation>
    </message>
    <message>
        <source>steps scaled by running means of the gradient and of its square</source>
        <translation>用梯度及其平方的滑动平均来缩放步长</translation>
    </message>
    <message>
        <source>Adam with weight decay apart from the gradient</source>
        <translation>Adam，权重衰减与梯度分开</translation>
    </message>
    <message>
        <source>gradient divided by a running root mean square</source>
        <translation>梯度除以滑动的均方根</translation>
    </message>
    <message>
        <source>gradient divided by the root of the sum of all its squares</source>
        <translation>梯度除以其历次平方和的平方根</translation>
    </message>
    <message>
        <source>steps scaled by running means of gradients and of steps</source>
        <translation>用梯度和步长的滑动平均来缩放步长</translation>
    </message>
    <message>
        <source>steps from an estimate of second derivatives; needs a closure</source>
        <translation>由二阶导数的估计得到步长；需要 closure</translation>
    </message>
    <message>
        <source>change every parameter by its gradient; of a scheduler: go on by one epoch</source>
        <translation>按梯度更新每个参数；对调度器：前进一个 epoch</translation>
    </message>
    <message>
        <source>parameters with their settings, such as lr</source>
        <translation>参数及其设置，例如 lr</translation>
    </message>
    <message>
        <source>what the optimizer remembers for each parameter</source>
        <translation>优化器为每个参数记住的状态</translation>
    </message>
    <message>
        <source>state and settings as a dict</source>
        <translation>状态和设置，为 dict</translation>
    </message>
    <message>
        <source>take state and settings from such a dict</source>
        <translation>从这样的 dict 载入状态和设置</translation>
    </message>
    <message>
        <source>more parameters with settings of their own</source>
        <translation>增加有自己设置的参数</translation>
    </message>
    <message>
        <source>learning rates that change over time</source>
        <translation>随时间变化的学习率</translation>
    </message>
    <message>
        <source>base class of schedulers</source>
        <translation>调度器的基类</translation>
    </message>
    <message>
        <source>lr times gamma every step_size epochs</source>
        <translation>每 step_size 个 epoch，lr 乘以 gamma</translation>
    </message>
    <message>
        <source>lr times gamma at the milestones</source>
        <translation>在 milestones 处，lr 乘以 gamma</translation>
    </message>
    <message>
        <source>lr times gamma every epoch</source>
        <translation>每个 epoch，lr 乘以 gamma</translation>
    </message>
    <message>
        <source>first lr times a function of the epoch</source>
        <translation>初始 lr 乘以 epoch 的函数</translation>
    </message>
    <message>
        <source>lr times a function of the epoch, each time</source>
        <translation>每次 lr 都乘以 epoch 的函数</translation>
    </message>
    <message>
        <source>lr from one factor to another on a line</source>
        <translation>lr 从一个系数线性变到另一个</translation>
    </message>
    <message>
        <source>lr times a factor until total_iters</source>
        <translation>在 total_iters 之前，lr 乘以一个系数</translation>
    </message>
    <message>
        <source>lr down a half cosine over T_max epochs</source>
        <translation>lr 在 T_max 个 epoch 内沿半个余弦下降</translation>
    </message>
    <message>
        <source>lr times factor when a measure stops getting better</source>
        <translation>指标不再改善时，lr 乘以 factor</translation>
    </message>
    <message>
        <source>the learning rates of now</source>
        <translation>当前的学习率</translation>
    </message>
    <message>
        <source>run a backward pass from one or several tensors; grad_tensors are their v</source>
        <translation>从一个或多个张量执行反向传播；grad_tensors 是它们的 v</translation>
    </message>
    <message>
        <source>the v·J of outputs for inputs, given back and not added to any .grad</source>
        <translation>outputs 对 inputs 的 v·J，直接返回，不累加到任何 .grad</translation>
    </message>
    <message>
        <source>base class of your own operations: forward computes, backward gives v·J</source>
        <translation>自定义运算的基类：forward 计算结果，backward 给出 v·J</translation>
    </message>
    <message>
        <source>what belongs to torch.autograd.Function</source>
        <translation>与 torch.autograd.Function 有关的内容</translation>
    </message>
    <message>
        <source>no_grad and its like</source>
        <translation>no_grad 等</translation>
    </message>
    <message>
        <source>vjp, jvp, jacobian and hessian of Python functions</source>
        <translation>Python 函数的 vjp、jvp、jacobian 和 hessian</translation>
    </message>
    <message>
        <source>nodes, hooks on saved tensors</source>
        <translation>节点、已保存张量上的钩子（hook）</translation>
    </message>
    <message>
        <source>tells which operation of the forward pass made NaN in the backward pass</source>
        <translation>指出前向传播的哪个运算导致反向传播出现 NaN</translation>
    </message>
    <message>
        <source>stop at NaN in a backward pass, and name the operation</source>
        <translation>反向传播出现 NaN 时停止，并指出该运算</translation>
    </message>
    <message>
        <source>compare v·J with differences of the function&apos;s values</source>
        <translation>把 v·J 与函数值的差分比较</translation>
    </message>
    <message>
        <source>the same for second derivatives</source>
        <translation>同上，用于二阶导数</translation>
    </message>
    <message>
        <source>older name of a tensor</source>
        <translation>张量的旧名称</translation>
    </message>
    <message>
        <source>marks a backward that cannot be differentiated again</source>
        <translation>标记不能再次求导的 backward</translation>
    </message>
    <message>
        <source>what forward leaves for backward</source>
        <translation>forward 留给 backward 的内容</translation>
    </message>
    <message>
        <source>a function&apos;s value and v·J</source>
        <translation>函数的值和 v·J</translation>
    </message>
    <message>
        <source>a function&apos;s value and J·v</source>
        <translation>函数的值和 J·v</translation>
    </message>
    <message>
        <source>a function&apos;s value and v·H, H the matrix of second derivatives</source>
        <translation>函数的值和 v·H，H 为二阶导数矩阵</translation>
    </message>
    <message>
        <source>a function&apos;s value and H·v</source>
        <translation>函数的值和 H·v</translation>
    </message>
    <message>
        <source>the whole matrix of derivatives of a function</source>
        <translation>函数的完整雅可比矩阵</translation>
    </message>
    <message>
        <source>the whole matrix of second derivatives</source>
        <translation>完整的二阶导数矩阵</translation>
    </message>
    <message>
        <source>with it, two functions pack and unpack what the graph saves</source>
        <translation>用 with 它时，由两个函数打包和解包计算图保存的内容</translation>
    </message>
    <message>
        <source>with it, saved tensors are kept on the CPU</source>
        <translation>用 with 它时，已保存的张量放在 CPU 上</translation>
    </message>
    <message>
        <source>with it, hooks on saved tensors are an error</source>
        <translation>用 with 它时，在已保存张量上使用钩子（hook）会报错</translation>
    </message>
    <message>
        <source>the node and input number a tensor&apos;s gradient goes to</source>
        <translation>张量的梯度所去往的节点及其输入编号</translation>
    </message>
    <message>
        <source>count an in-place change</source>
        <translation>计入一次原地修改</translation>
    </message>
    <message>
        <source>call a function when the gradients of several tensors are known</source>
        <translation>多个张量的梯度都算出后调用函数</translation>
    </message>
    <message>
        <source>base class of grad_fn</source>
        <translation>grad_fn 的基类</translation>
    </message>
    <message>
        <source>the norm of a vector or matrix, by default the square root of the sum of squares</source>
        <translation>向量或矩阵的范数，默认为平方和的平方根</translation>
    </message>
    <message>
        <source>the norm of all elements or along dimensions</source>
        <translation>所有元素或沿维度的范数</translation>
    </message>
    <message>
        <source>the norm of a matrix</source>
        <translation>矩阵的范数</translation>
    </message>
    <message>
        <source>determinant of a square matrix</source>
        <translation>方阵的行列式</translation>
    </message>
    <message>
        <source>inverse of a square matrix</source>
        <translation>方阵的逆</translation>
    </message>
    <message>
        <source>x with A @ x = B</source>
        <translation>满足 A @ x = B 的 x</translation>
    </message>
    <message>
        <source>product of matrices, as @</source>
        <translation>矩阵的乘积，同 @</translation>
    </message>
    <message>
        <source>product of several matrices, in the cheapest order</source>
        <translation>多个矩阵的乘积，按代价最小的次序</translation>
    </message>
    <message>
        <source>Run forward outside the graph, and leave one node for all of it</source>
        <translation>在计算图之外运行 forward，整体只留下一个节点</translation>
    </message>
    <message>
        <source>The vector-Jacobian product; to be overridden</source>
        <translation>向量-雅可比积；应重写</translation>
    </message>
    <message>
        <source>What backward needs, where forward takes no ctx; may be overridden</source>
        <translation>forward 不带 ctx 时 backward 所需的内容；可以重写</translation>
    </message>
    <message>
        <source>Another name for backward</source>
        <translation>backward 的另一个名称</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>添加子模块</translation>
    </message>
    <message>
        <source>Call fn with every module below and then this one. Returns the module</source>
        <translation>依次以下层的每个模块和此模块调用 fn；返回此模块</translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation>所有缓冲区</translation>
    </message>
    <message>
        <source>Where it is already</source>
        <translation>已经在那里</translation>
    </message>
    <message>
        <source>Not here. Raises AssertionError</source>
        <translation>此处不可用；抛出 AssertionError</translation>
    </message>
    <message>
        <source>To float64</source>
        <translation>转换为 float64</translation>
    </message>
    <message>
        <source>What stands in the brackets of its text, besides its children</source>
        <translation>其文本括号中除子模块外的内容</translation>
    </message>
    <message>
        <source>To float32</source>
        <translation>转换为 float32</translation>
    </message>
    <message>
        <source>The parameter at a dotted path. Raises AttributeError</source>
        <translation>点分路径处的参数；没有则抛出 AttributeError</translation>
    </message>
    <message>
        <source>The module at a dotted path. Raises AttributeError</source>
        <translation>点分路径处的模块；没有则抛出 AttributeError</translation>
    </message>
    <message>
        <source>To float16</source>
        <translation>转换为 float16</translation>
    </message>
    <message>
        <source>All buffers with their dotted paths, each once</source>
        <translation>所有缓冲区及其点分路径，每个一次</translation>
    </message>
    <message>
        <source>This module and all below it, with their dotted paths</source>
        <translation>此模块及其下所有模块，附点分路径</translation>
    </message>
    <message>
        <source>Call hook(module, args, output) after forward; what it returns, if anything, is the output</source>
        <translation>forward 之后调用 hook(module, args, output)；若有返回值，则作为输出</translation>
    </message>
    <message>
        <source>Call hook(module, args) before forward; what it returns, if anything, are the arguments</source>
        <translation>forward 之前调用 hook(module, args)；若有返回值，则作为参数</translation>
    </message>
    <message>
        <source>Ask for gradients of all parameters, or of none</source>
        <translation>要求所有参数的梯度，或都不要求</translation>
    </message>
    <message>
        <source>Another dtype; devices other than the CPU are refused as PyTorch without CUDA does</source>
        <translation>另一个 dtype；CPU 之外的设备会被拒绝，与没有 CUDA 的 PyTorch 相同</translation>
    </message>
    <message>
        <source>Whether it overwrites its input</source>
        <translation>是否覆盖其输入</translation>
    </message>
    <message>
        <source>Its slope</source>
        <translation>其斜率</translation>
    </message>
    <message>
        <source>Its scale</source>
        <translation>其缩放</translation>
    </message>
    <message>
        <source>Its bounds</source>
        <translation>其界限</translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation>两者中的哪一个</translation>
    </message>
    <message>
        <source>Its two numbers</source>
        <translation>其两个数</translation>
    </message>
    <message>
        <source>Its width</source>
        <translation>其宽度</translation>
    </message>
    <message>
        <source>Its dimension</source>
        <translation>其维度</translation>
    </message>
    <message>
        <source>How many slopes</source>
        <translation>斜率的个数</translation>
    </message>
    <message>
        <source>Add a module at the end</source>
        <translation>在末尾添加一个模块</translation>
    </message>
    <message>
        <source>Add modules at the end</source>
        <translation>在末尾添加多个模块</translation>
    </message>
    <message>
        <source>Add a module before index</source>
        <translation>在 index 之前插入一个模块</translation>
    </message>
    <message>
        <source>Take a module out</source>
        <translation>取出一个模块</translation>
    </message>
    <message>
        <source>Add modules at the end. Raises TypeError for what cannot be iterated</source>
        <translation>在末尾添加多个模块；不可迭代时抛出 TypeError</translation>
    </message>
    <message>
        <source>Take all out</source>
        <translation>全部取出</translation>
    </message>
    <message>
        <source>Names and modules</source>
        <translation>名称和模块</translation>
    </message>
    <message>
        <source>The names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Add modules of a dict, or of pairs. Raises TypeError</source>
        <translation>添加 dict 或键值对中的模块；否则抛出 TypeError</translation>
    </message>
    <message>
        <source>The modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Add one at the end; a tensor becomes a parameter</source>
        <translation>在末尾添加一个；张量会变成参数</translation>
    </message>
    <message>
        <source>Add several at the end. Raises TypeError</source>
        <translation>在末尾添加多个；否则抛出 TypeError</translation>
    </message>
    <message>
        <source>One line a parameter</source>
        <translation>每个参数一行</translation>
    </message>
    <message>
        <source>Names and parameters</source>
        <translation>名称和参数</translation>
    </message>
    <message>
        <source>Add those of a dict, or of pairs</source>
        <translation>添加 dict 或键值对中的参数</translation>
    </message>
    <message>
        <source>The parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Its sizes</source>
        <translation>其大小</translation>
    </message>
    <message>
        <source>Draw weights anew, uniform within 1 / sqrt(in_features)</source>
        <translation>重新抽取权重，在 1 / sqrt(in_features) 范围内均匀分布</translation>
    </message>
    <message>
        <source>Draw weights anew</source>
        <translation>重新抽取权重</translation>
    </message>
    <message>
        <source>Its sizes and options</source>
        <translation>其大小和选项</translation>
    </message>
    <message>
        <source>A layer over a table that is there. Raises AssertionError for other than a matrix</source>
        <translation>使用已有表的层；不是矩阵时抛出 AssertionError</translation>
    </message>
    <message>
        <source>Draw the table anew</source>
        <translation>重新抽取表</translation>
    </message>
    <message>
        <source>Its sizes, and what differs from the default</source>
        <translation>其大小，以及与默认不同之处</translation>
    </message>
    <message>
        <source>Its options</source>
        <translation>其选项</translation>
    </message>
    <message>
        <source>Weights of 1, biases of 0</source>
        <translation>权重为 1，偏置为 0</translation>
    </message>
    <message>
        <source>Weights of 1, biases of 0, nothing seen</source>
        <translation>权重为 1，偏置为 0，尚无统计量</translation>
    </message>
    <message>
        <source>Forget what was seen</source>
        <translation>清除已有的统计量</translation>
    </message>
    <message>
        <source>Draw weights anew, uniform within 1 / sqrt(hidden_size)</source>
        <translation>重新抽取权重，在 1 / sqrt(hidden_size) 范围内均匀分布</translation>
    </message>
    <message>
        <source>Its window</source>
        <translation>其窗口</translation>
    </message>
    <message>
        <source>Its output</source>
        <translation>其输出</translation>
    </message>
    <message>
        <source>Which dimensions</source>
        <translation>哪些维度</translation>
    </message>
    <message>
        <source>Which dimension</source>
        <translation>哪个维度</translation>
    </message>
    <message>
        <source>How much of what</source>
        <translation>填充多少、填什么</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少个</translation>
    </message>
    <message>
        <source>How much to widen a spread for a nonlinearity. Raises ValueError for an unknown one</source>
        <translation>针对非线性函数应把分布放宽多少；未知的抛出 ValueError</translation>
    </message>
    <message>
        <source>Tell which inputs forward changes in place</source>
        <translation>声明 forward 原地修改了哪些输入</translation>
    </message>
    <message>
        <source>Tell which outputs carry no gradient</source>
        <translation>声明哪些输出不带梯度</translation>
    </message>
    <message>
        <source>Keep tensors for backward, checked there for in-place changes</source>
        <translation>为 backward 保存张量，届时检查是否被原地修改</translation>
    </message>
    <message>
        <source>Whether backward gets zeros for outputs that no gradient came to, as it does by default, or None</source>
        <translation>对没有梯度到达的输出，backward 得到零（默认）还是 None</translation>
    </message>
    <message>
        <source>What module gives for args, with the tensors given by their dotted names; it keeps its own afterwards</source>
        <translation>module 对 args 的结果，所用张量由点分名称给出；之后它保留自己的张量</translation>
    </message>
    <message>
        <source>A function that gives the gradient of func and its value, which must be one number</source>
        <translation>返回一个函数，给出 func 的梯度及其值，该值必须是一个数</translation>
    </message>
    <message>
        <source>The same Jacobian; PyTorch computes it column by column</source>
        <translation>同样的雅可比矩阵；PyTorch 逐列计算</translation>
    </message>
    <message>
        <source>A function that gives the Jacobian of func, for each output and each chosen argument</source>
        <translation>返回一个函数，对每个输出和每个选定的参数给出 func 的雅可比矩阵</translation>
    </message>
    <message>
        <source>A function that maps func over a dimension of its arguments. Raises ValueError for what cannot be mapped</source>
        <translation>返回一个函数，沿参数的某个维度逐片应用 func；不可行时抛出 ValueError</translation>
    </message>
    <message>
        <source>Call hook(optimizer, args, kwargs) after each step</source>
        <translation>每一步之后调用 hook(optimizer, args, kwargs)</translation>
    </message>
    <message>
        <source>Call hook(optimizer, args, kwargs) before each step</source>
        <translation>每一步之前调用 hook(optimizer, args, kwargs)</translation>
    </message>
    <message>
        <source>The rates for last_epoch</source>
        <translation>last_epoch 对应的学习率</translation>
    </message>
    <message>
        <source>The rates for last_epoch, each from the one before</source>
        <translation>last_epoch 对应的学习率，由上一个得出</translation>
    </message>
    <message>
        <source>Take the hook away. A second time does nothing</source>
        <translation>移除钩子（hook）；再次调用无作用</translation>
    </message>
    <message>
        <source>Places in a row of all elements as places along each dimension</source>
        <translation>把展平后的位置换算为沿每个维度的位置</translation>
    </message>
    <message>
        <source>How many elements a tensor of this size has</source>
        <translation>此大小的张量有多少个元素</translation>
    </message>
    <message>
        <source>whether the tensor is a conjugate that is not worked out yet; never so here</source>
        <translation>张量是否为尚未计算的共轭；此处从不是</translation>
    </message>
    <message>
        <source>complex conjugate; gradients are conjugated too</source>
        <translation>复共轭；梯度也取共轭</translation>
    </message>
    <message>
        <source>real parts of a complex tensor, as a view</source>
        <translation>复数张量的实部，为视图</translation>
    </message>
    <message>
        <source>imaginary parts of a complex tensor, as a view</source>
        <translation>复数张量的虚部，为视图</translation>
    </message>
    <message>
        <source>angle of complex numbers in radians; of negative numbers pi</source>
        <translation>复数的辐角（弧度）；负数为 pi</translation>
    </message>
    <message>
        <source>matrices transposed and conjugated</source>
        <translation>矩阵的共轭转置</translation>
    </message>
    <message>
        <source>complex numbers of real and imaginary parts</source>
        <translation>由实部和虚部构成的复数</translation>
    </message>
    <message>
        <source>complex numbers of absolute values and angles</source>
        <translation>由模和辐角构成的复数</translation>
    </message>
    <message>
        <source>real and imaginary parts in a last dimension of two, as a view</source>
        <translation>实部和虚部放在大小为 2 的最后一维，为视图</translation>
    </message>
    <message>
        <source>a last dimension of two as complex numbers, as a view</source>
        <translation>把大小为 2 的最后一维看作复数，为视图</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>From a vector to a vector: what backward(gradient=v) computes.</source>
        <translation>从向量到向量：backward(gradient=v) 计算什么。</translation>
    </message>
    <message>
        <source>The same function, another v: the numbers in v are weights on the outputs.</source>
        <translation>同一个函数，另一个 v：v 中的数是各输出的权重。</translation>
    </message>
    <message>
        <source>From a number to a number: J is a 1 x 1 matrix, the ordinary derivative.</source>
        <translation>从标量到标量：J 是 1 x 1 矩阵，即普通导数。</translation>
    </message>
    <message>
        <source>From a number to a vector: one input, two outputs.</source>
        <translation>从标量到向量：一个输入，两个输出。</translation>
    </message>
    <message>
        <source>From a vector to a number: the case of every loss function.</source>
        <translation>从向量到标量：所有损失函数的情形。</translation>
    </message>
    <message>
        <source>A chain of steps: v passes through one local Jacobian after the other.</source>
        <translation>逐步复合：v 依次经过各个局部雅可比矩阵。</translation>
    </message>
    <message>
        <source>An error on purpose: v must have the shape of the output.</source>
        <translation>有意的错误：v 的形状必须与输出相同。</translation>
    </message>
    <message>
        <source>An error on purpose: v has the shape of the output, not that of the input.</source>
        <translation>有意的错误：v 的形状是输出的形状，而不是输入的形状。</translation>
    </message>
    <message>
        <source>An error on purpose: a vector of outputs needs a v.</source>
        <translation>有意的错误：输出为向量时需要 v。</translation>
    </message>
    <message>
        <source>v as what an unknown outer function hands in.</source>
        <translation>v 由未知的外层函数传入。</translation>
    </message>
    <message>
        <source>.grad adds up until it is cleared.</source>
        <translation>.grad 会一直累加，直到被清零。</translation>
    </message>
    <message>
        <source>A graph grown a line at a time. Three ways to make a leaf, two products, a mean.</source>
        <translation>逐行构建的计算图：创建叶子的三种方式、两个乘积、一个均值。</translation>
    </message>
    <message>
        <source>An error on purpose: the graph of the lesson before, with a Y that does not fit.</source>
        <translation>有意的错误：上一课的计算图，但 Y 的形状不符。</translation>
    </message>
    <message>
        <source>Five attributes that say what a tensor is to autograd: data, requires_grad, grad, grad_fn, is_leaf.</source>
        <translation>五个属性说明张量对 autograd 意味着什么：data、requires_grad、grad、grad_fn、is_leaf。</translation>
    </message>
    <message>
        <source>The derivative of ReLU, and what retain_graph keeps.</source>
        <translation>ReLU 的导数，以及 retain_graph 保留了什么。</translation>
    </message>
    <message>
        <source>Choosing who gets a gradient, and differentiating a derivative.</source>
        <translation>选择谁得到梯度，以及对导数再求导。</translation>
    </message>
    <message>
        <source>An error on purpose: integers have no derivatives.</source>
        <translation>有意的错误：整数没有导数。</translation>
    </message>
    <message>
        <source>Broadcasting: what is stretched on the way forward is summed on the way back.</source>
        <translation>广播：前向时被扩展的，反向时求和。</translation>
    </message>
    <message>
        <source>Two layers of a small network, written with matrix products.</source>
        <translation>用矩阵乘积写成的两层小网络。</translation>
    </message>
    <message>
        <source>Why softmax and cross-entropy belong together: the gradient is p - t.</source>
        <translation>softmax 与交叉熵为何相配：梯度是 p - t。</translation>
    </message>
    <message>
        <source>One weight used in every round of a loop, as in a recurrent network.</source>
        <translation>循环的每一轮都使用同一个权重，如同循环神经网络。</translation>
    </message>
    <message>
        <source>Gradient descent by hand: fit a line through three points.</source>
        <translation>手写梯度下降：用直线拟合三个点。</translation>
    </message>
    <message>
        <source>The derivative of a derivative: backward through a backward pass.</source>
        <translation>导数的导数：对反向传播再做反向传播。</translation>
    </message>
    <message>
        <source>A function with a backward of our own: we state v·J ourselves.</source>
        <translation>带有自定义 backward 的函数：由我们自己给出 v·J。</translation>
    </message>
    <message>
        <source>An error on purpose: a saved value was overwritten before backward could use it.</source>
        <translation>有意的错误：保存的值在 backward 使用之前被覆盖。</translation>
    </message>
    <message>
        <source>detach: the same numbers, cut off from the graph.</source>
        <translation>detach：数值相同，但与计算图分离。</translation>
    </message>
    <message>
        <source>A tensor used twice gets the sum of what comes back.</source>
        <translation>被使用两次的张量得到返回值之和。</translation>
    </message>
    <message>
        <source>Results in between keep no .grad, unless they are asked to.</source>
        <translation>中间结果不保留 .grad，除非要求它们保留。</translation>
    </message>
    <message>
        <source>None is not zero: the two ways of having no gradient.</source>
        <translation>None 不是零：没有梯度的两种情形。</translation>
    </message>
    <message>
        <source>A hook sees a gradient as it passes, and may change it.</source>
        <translation>钩子（hook）能看到经过的梯度，并可以修改它。</translation>
    </message>
    <message>
        <source>Backward from two results at once.</source>
        <translation>同时从两个结果反向传播。</translation>
    </message>
</context>
</TS>
