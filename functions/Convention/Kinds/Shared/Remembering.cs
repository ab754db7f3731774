using RequestRouter.Convention.Articles.Article35;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What a case of any kind remembers of the written request.</summary>
internal static class Remembering
{
    /// <summary>The items, as the request lists them; one where it lists none.</summary>
    public static IReadOnlyList<Item> Itemize(Submission submission, ItemState state) => submission.Items.Count == 0
        ? [new Item { Number = 1, State = state }]
        : [.. submission.Items.Select((asked, i) => Asked(new Item { Number = i + 1, State = state, Purpose = asked.Purpose }, asked))];

    /// <summary>What an item remembers of what was asked for.</summary>
    public static Item Asked(Item item, RequestedItem asked) => item with
    {
        Electronic = asked.Electronic ?? false,
        DataClasses = asked.DataClasses ?? [],
        AtSource = asked.AtSource,
        CustodianKind = asked.CustodianKind,
        CollectionEnds = asked.Purpose == Purpose.RealTimeTraffic ? asked.Period?.Until : null,
        ProcedureAsked = !Wording.Missing(asked.SpecialProcedure),
        Hearing = asked.Videoconference is null ? null : new HearingFacts(),
        Records = asked.Records,
        Property = asked.Property is { } property
            ? new PropertyFacts { Role = property.Role, Extent = property.Extent, AssessedValue = property.AssessedValue }
            : null,
    };

    /// <summary>What the case remembers beyond its items.</summary>
    public static Case Written(Case @case, Submission submission) => @case with
    {
        Territory = Articles.Article40.Territories.Addressed(submission),
        Basis = Scope.Basis(submission.Content),
        OtherOffences = submission.Content.Offences?.Any(o => !Scope.IsConventionOffence(o)) ?? false,
        Urgent = Expedited(submission),
        Confidential = submission.Content.Confidentiality is not null,
        Deadline = Deadline(submission.Content),
        Link = submission.Content.ForKind?.Link,
        Attached = AttachedFile.Of(submission.Content.Attachments, with: null) is { } attached ? [.. attached, .. @case.Attached ?? []] : @case.Attached,
        GivenUnasked = Articles.Article40.Unasked.Concerns(submission),
    };

    /// <summary>Urgent circumstances, an emergency, grounds under 44(3)(a), or an agreement of the two States under 44(3)(b).</summary>
    [Provision(A44_3)]
    [Provision(A2_o)]
    public static bool Expedited(Submission submission) =>
        submission.Content.IsUrgent
        || submission.Content.Emergency is not null
        || (submission.Items.Any(i => i.Purpose is Purpose.StoredData or Purpose.SearchAndSeizure)
            && submission.Register.Agreed(AgreementKind.ExpeditedStoredData, submission.From, submission.To, submission.Now));

    /// <summary>A deadline that is suggested with reasons, or the end of a limitation period, which needs no further reason, 20: the earlier one.</summary>
    [Provision(A20)]
    public static DateTimeOffset? Deadline(RequestContent content)
    {
        var suggested = Wording.Missing(content.Deadline?.Reasons) ? null : content.Deadline!.At;
        return suggested is null || content.LimitationEnds < suggested ? content.LimitationEnds : suggested;
    }
}
