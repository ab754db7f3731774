namespace RequestRouter.Convention.Model.Cases;

/// <summary>What an item of electronic data is, by articles 2(c), (d) and (f).</summary>
public enum DataClass
{
    Subscriber,
    Traffic,
    Content,
}
