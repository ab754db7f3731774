using System.Collections.Frozen;

namespace RequestRouter.Router.Paging;

/// <summary>
/// The notices for which a State's 24/7 point of contact is paged: a call, a request to preserve and what 42(7) asks of the other State, an urgent request, and
/// the reminders of these. Practice of the network of 41(1); a page has no legal effect.
/// </summary>
internal static class UrgentNotices
{
    /// <summary>Of calls and preservations, urgent or not.</summary>
    public static readonly FrozenSet<string> OfTheNetwork = FrozenSet.Create(
        StringComparer.Ordinal, "paged", "paging-reminder", "preservation-asked", "preservation-reminder", "preservation-risk", "determination-reminder");

    /// <summary>Of urgent requests of other kinds.</summary>
    public static readonly FrozenSet<string> OfUrgentRequests = FrozenSet.Create(
        StringComparer.Ordinal, "request-received", "acknowledgement-reminder", "execution-reminder");

    /// <summary>Whether its State's point of contact is paged for a notice of this type in this case.</summary>
    public static bool Has(Case @case, string type) =>
        OfTheNetwork.Contains(type)
        || (@case.Urgent && @case.Kind is not (RequestKind.TwentyFourSevenAssistance or RequestKind.ExpeditedPreservation) && OfUrgentRequests.Contains(type));
}
