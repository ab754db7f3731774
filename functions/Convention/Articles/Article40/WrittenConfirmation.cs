namespace RequestRouter.Convention.Articles.Article40;

/// <summary>An oral request is confirmed in writing forthwith, and then is a request like any other, 40(13).</summary>
internal static class WrittenConfirmation
{
    [Provision(A40_13)]
    public static Failure? Given(Facts facts) => ((ConfirmInWriting)facts.Said!).Content is null ? Failure.Missing("/content", A40_13, "Confirm the request in writing.") : null;

    [Provision(A40_13)]
    public static Failure? IsOwed(Facts facts) => facts.Before.WritingOwed ? null
        : Failure.Conflict(A40_13, "The request is in writing already.", facts.At);

    /// <summary>A writing may differ from the spoken word, and then says in what; what comes on top is a request of its own.</summary>
    [Provision(A40_13)]
    public static IEnumerable<Failure> Differing(Facts facts)
    {
        var written = ((ConfirmInWriting)facts.Said!).Content?.Items ?? [];
        if (((ConfirmInWriting)facts.Said!).Content is not null && written.Count != facts.Items.Count)
        {
            yield return new Failure("/content/items", Codes.ContentInvalid, A40_13,
                $"By word of mouth {facts.Items.Count} items were asked for, and here are {written.Count}: make a new request for what comes on top, and say of what falls away that it is no longer required.");
            yield break;
        }
        if (!Wording.Missing(((ConfirmInWriting)facts.Said!).Differences))
            yield break;
        for (var i = 0; i < written.Count; i++)
        {
            if (written[i].Purpose != facts.Items[i].Purpose)
                yield return new Failure($"/content/items/{i}/purpose", Codes.ContentInvalid, A40_13, $"By word of mouth item {i + 1} was {Kebab.Of(facts.Items[i].Purpose!.Value)}; where the writing differs, say so in 'differences'.");
        }
    }
}
