import torch

def main():
    x = torch.tensor(2., requires_grad=True)
    y = x*x
    y.backward()
    print(x.grad)


if __name__ == "__main__":
    main()
