<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
