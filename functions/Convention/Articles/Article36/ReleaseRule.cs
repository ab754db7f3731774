namespace RequestRouter.Convention.Articles.Article36;

/// <summary>
/// What the router itself opens, it opens only under authorizations that stand, 36(3): each origin's own, for this very element, this recipient and
/// this purpose, at this time. Silence is none, and so is a word that is not said in so many words: it fails closed.
/// </summary>
public static class ReleaseRule
{
    /// <summary>In which leave is given and neither taken back nor carried out.</summary>
    internal static readonly StateSet Stands = StateSet.Of(ItemState.Authorized, ItemState.AuthorizedWithConditions);

    /// <summary>Whether everything may be released, and on which authorizations.</summary>
    /// <param name="sought">What is wanted.</param>
    /// <param name="cases">The cases named as authorizations, as they stand at that time.</param>
    /// <param name="register">Tells which origins require the written form.</param>
    [Provision(A36_3)]
    public static ReleaseAnswer Answer(ReleaseSought sought, LinkedCases cases, Register register)
    {
        StateCode? recipient = StateCode.TryParse(sought.Recipient, null, out var state) ? state : null;
        var failures = new List<Failure>();
        var granted = new List<GrantedRelease>();
        for (var i = 0; i < sought.Elements.Count; i++)
        {
            foreach (var origin in Provenance.ToBeAsked(sought.Elements[i].Origins, sought.Holder, recipient))
            {
                var (grant, missing) = Find(sought, i, origin, cases, register);
                if (grant is not null)
                    granted.Add(grant);
                else
                    failures.Add(new Failure($"/elements/{i}", Codes.OnwardTransferNotAuthorized, A36_3, $"{origin}: {missing}"));
            }
        }
        return new ReleaseAnswer(failures, granted);
    }

    /// <summary>The first case named in which this origin authorizes it, or why the last of its cases does not.</summary>
    private static (GrantedRelease? Grant, string? Missing) Find(ReleaseSought sought, int element, StateCode origin, LinkedCases cases, Register register)
    {
        var missing = "Something of this element came from it, and no case is named in which it authorizes the transfer.";
        foreach (var named in sought.Authorizations)
        {
            if (cases.Find(named, sought.Holder) is not { Kind: RequestKind.OnwardTransfer } linked || linked.Requesting != sought.Holder || linked.Requested != origin)
                continue;
            if (Uncovered(linked, sought) is { } uncovered)
            {
                missing = uncovered;
                continue;
            }
            var isWritten = register.Find(origin)?.Declares(A36_3, sought.At) ?? false;
            foreach (var item in Items(linked, sought.Elements[element].Digest))
            {
                if (Unauthorized(item, sought.At, isWritten) is { } why)
                    missing = why;
                else
                    return (new(element, origin, named) { Until = item.AuthorizedUntil, Conditions = item.Conditions, SignedDocument = item.SignedDocument }, null);
            }
        }
        return (null, missing);
    }

    private static string? Uncovered(LinkedCase linked, ReleaseSought sought) => linked.Sought switch
    {
        null => "The case named asks for no transfer.",
        { Recipient: var recipient } when !Same(recipient, sought.Recipient) => "The case named is about another recipient.",
        { Purpose: var purpose } when !Same(purpose, sought.Purpose) => "The case named is about another purpose.",
        _ => null,
    };

    private static IEnumerable<LinkedItem> Items(LinkedCase linked, Digest element)
    {
        for (var i = 0; i < linked.Sought!.Elements.Count && i < linked.Items.Count; i++)
        {
            if (linked.Sought.Elements[i] == element)
                yield return linked.Items[i];
        }
    }

    private static string? Unauthorized(LinkedItem item, DateTimeOffset at, bool isWritten) => item switch
    {
        { AuthorizedAt: null } => "It has not authorized the transfer of this element; silence is no authorization.",
        { AuthorizedUntil: { } until } when at >= until => "Its authorization has ended.",
        { AuthorizedAt: { } from } when at < from => "It authorizes the transfer later only.",
        _ when !Stands.Has(item.State) => "Its authorization stands no more: it was denied, withdrawn, or carried out.",
        { SignedDocument: null } when isWritten => "It requires the written form, and no signed document is named.",
        _ => null,
    };

    /// <summary>A word that is missing is no word that is the same.</summary>
    private static bool Same(string? authorized, string sought) =>
        authorized is not null && string.Equals(authorized.Trim(), sought.Trim(), StringComparison.OrdinalIgnoreCase);
}
