namespace RequestRouter.Convention.Articles.Chapter4;

/// <summary>What is furnished may have been removed, or made inaccessible, where it was found: the State that asked for it learns whether it was, and under what order.</summary>
internal static class SourceData
{
    /// <summary>With the last delivery of an item that asked for it.</summary>
    [Provision(A28_3_d)]
    public static Failure? Reported(Facts facts, Item item)
    {
        var said = (Deliver)facts.Said!;
        return item.AtSource is null or DataAtSource.Left || said.Partial || (said.Elements ?? []).Any(element => element.AtSource is not null) ? null
            : Failure.Missing(facts.At + "/elements/0/atSource", A28_3_d, "Say whether the data were removed or made inaccessible where they were found, as was asked.");
    }

    /// <summary>Where nobody had asked for it, an order of the State's own stands behind it.</summary>
    [Provision(A28_3_d)]
    public static Failure? AskedOrOrdered(Facts facts, Item item)
    {
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].AtSource is DataAtSource.Inaccessible or DataAtSource.Removed && item.AtSource is null or DataAtSource.Left && Wording.Missing(elements[i].AtSourceOrder))
                return Failure.Missing($"{facts.At}/elements/{i}/atSourceOrder", A28_3_d, "This was not asked for; name the order under which it was done.");
        }
        return null;
    }
}
