import torch

x = torch.tensor([1., 2.], requires_grad=True)
for name in ["add_", "sub_", "mul_", "div_", "pow_"]:
    y = x*1
    z = getattr(y, name)(2)
    print(name, y, z is y)
for name in ["exp_", "relu_", "sigmoid_", "tanh_", "neg_", "abs_", "sqrt_", "square_", "zero_", "sin_", "log_", "floor_"]:
    y = x*1
    print(name, getattr(y, name)())
