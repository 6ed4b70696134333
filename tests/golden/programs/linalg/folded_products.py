import torch

T = torch.arange(12.).view(2, 2, 3)
w = torch.tensor([[1., 0.], [2., 1.], [0., -1.]], requires_grad=True)
T1 = T.clone().requires_grad_()
for y in (T@w, T1@w.detach(), T1.transpose(0, 1)@w.detach(), w.t()@T1.mT, torch.ones(3)@T1.mT):
    print(y.shape, y.grad_fn.next_functions[0][0].name())
    y.sum().backward()
print(w.grad, T1.grad)
