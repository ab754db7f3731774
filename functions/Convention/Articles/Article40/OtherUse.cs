using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What the router itself gives for another use than was stated, it gives only with the consent of each that furnished something of it, 40(19).</summary>
public static class OtherUse
{
    /// <summary>Why an element is not given for it; null where everyone that is to be asked consented.</summary>
    /// <param name="reader">Who wants to use it.</param>
    /// <param name="element">What.</param>
    /// <param name="proceedings">The other proceedings or use, in the words of the consents.</param>
    /// <param name="consents">The cases named in which consent was given.</param>
    /// <param name="cases">Those cases, as they stand at that time.</param>
    /// <param name="at">When, UTC.</param>
    [Provision(A40_19)]
    public static Failure? Missing(
        StateCode reader, HeldElement element, string proceedings, IReadOnlyList<CaseId> consents, LinkedCases cases, DateTimeOffset at)
    {
        foreach (var origin in Provenance.ToBeAsked(element.Origins, reader, null))
        {
            var leave = new Leave(RequestKind.UseConsent, reader, origin, at) { Elements = [element.Digest], Purpose = proceedings };
            if (!consents.Any(named => IsGiven(leave, cases, named)))
                return new Failure("", Codes.UseNotAuthorized, A40_19, $"{origin} has not consented, in a case that is named, to the use of this element in these proceedings at this time.");
        }
        return null;
    }

    /// <summary>A case that names no proceedings is no ground for giving anything, and neither is a consent that no longer stands.</summary>
    private static bool IsGiven(Leave leave, LinkedCases cases, CaseId named) =>
        leave.Missing(cases, named) is null
        && cases.Find(named, leave.Holder) is { Requested: var asked, Sought: { Purpose: not null } sought } linked
        && asked == leave.Giver
        && linked.Items.Zip(sought.Elements).Any(item => item.Second == leave.Elements![0] && ReleaseRule.Stands.Has(item.First.State));
}
