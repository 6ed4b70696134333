import torch

def risky(n):
    try:
        if n == 0:
            raise ValueError("zero")
        if n == 1:
            return torch.ones(2)[5]
        return "fine"
    except ValueError as e:
        return f"value: {e}"
    except (IndexError, KeyError) as e:
        return type(e).__name__ + ": " + str(e)
    else:
        print("never")
    finally:
        print("finally", n)


for n in range(3):
    print(risky(n))
