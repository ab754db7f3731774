using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.MutualAssistance;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>The door: a communication that opens a case is examined whole, and becomes a case or is returned with all its failures.</summary>
internal static class Reception
{
    public static Outcome Open(Communication communication, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked) =>
        communication switch
        {
            SubmitRequest request => Submit(request, occurrence, now, register, practice, linked),
            RegisterOralRequest oral => Oral.Register(oral, occurrence, now, register, practice),
            _ => Rejection.For(Failure.Conflict("", "There is no such case; a request comes first.")),
        };

    private static Outcome Submit(SubmitRequest request, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
    {
        if (Machines.Find(request.Kind) is not { } machine)
            return Rejection.For(new Failure("/kind", Codes.WrongKind, "", "The router carries no requests of this kind."));
        var submission = new Submission(request.Content ?? new RequestContent(), request.From, request.To, now, register, practice)
        {
            Kind = request.Kind,
            Channel = request.Channel,
            HasSealedParts = request.Sealed is { Count: > 0 },
            Linked = linked,
        };
        submission.Stop(Articles.Article40.Channels.Parties(submission));
        submission.Stop(Articles.Article40.Channels.Speaker(register, request, machine, now));
        submission.Stop(Articles.Article40.Channels.WrittenRecord(request));
        machine.Examines(submission);
        EveryRequest.Examine(submission);
        OutsideConvention.Waive(submission);
        if (request.Insist || IsAlwaysDelivered(submission))
            submission.RemarkDefects();
        if (submission.Stops.Count + submission.Failures.Count > 0)
            return Rejection.For([.. submission.Stops, .. submission.Failures]);
        var requested = register.Find(request.To)!;
        var initial = (requested.RequiresDiplomaticChannel || requested.OnPaper.Contains(PaperMatter.Requests)) && machine.Speakers.Contains(AuthorityRole.CentralAuthority) && request.Kind == RequestKind.MutualAssistance
            ? ItemState.AwaitingDiplomaticDelivery
            : machine.Initial;
        var opened = CaseFor(submission, machine, request.Reference!, (machine.Itemizes ?? Itemize)(submission, initial));
        return Begin(opened, machine, occurrence, now, register, practice, [.. (machine.OpeningTellsOf?.Invoke(submission) ?? machine.OpeningTells).Select(t => (t, machine.Serves ?? machine.Common.Writing)), .. OpeningHints.Of(submission)], submission.Remarks);
    }

    /// <summary>
    /// Whether a request goes on its way with its defects, whoever insists or not: the call and the preservation, whose data are gone before
    /// defects are mended, what is urgent, and the disclosure to an accused person, which nothing may bar.
    /// </summary>
    [Provision("41(1)")]
    [Provision("42(6)")]
    [Provision("40(19)")]
    private static bool IsAlwaysDelivered(Submission submission) =>
        submission.Kind is RequestKind.TwentyFourSevenAssistance or RequestKind.ExpeditedPreservation or RequestKind.ExculpatoryDisclosure || Expedited(submission);

    /// <summary>The first step of a case.</summary>
    public static Step Begin(Case opened, Machine machine, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, IReadOnlyList<(Tell Tell, string Citation)> tells, IReadOnlyList<Failure> remarks)
    {
        var draft = new Draft(opened, machine, now, register, practice, LinkedCases.None) { Said = ((Communicated)occurrence).Communication };
        foreach (var item in draft.Items)
            draft.Changes.Add(new Change(item.Number, null, item.State, "M1"));
        if (opened.Deadline is not null && machine.Clock("deadline") is not null)
            draft.Open("deadline");
        foreach (var remark in remarks)
            draft.Remark(remark);
        foreach (var (tell, citation) in tells)
            draft.Told.Add((tell, citation, null));
        return Advancing.Finish(draft, occurrence);
    }

    /// <summary>The items as the case remembers them, from the written request.</summary>
    public static IReadOnlyList<Item> Itemize(Submission submission, ItemState state) => submission.Items.Count == 0
        ? [new Item { Number = 1, State = state }]
        : [.. submission.Items.Select((asked, i) => Remember(new Item { Number = i + 1, State = state, Purpose = asked.Purpose }, asked))];

    /// <summary>What an item remembers of what was asked for.</summary>
    public static Item Remember(Item item, RequestedItem asked) => item with
    {
        Electronic = asked.Electronic ?? false,
        DataClasses = asked.DataClasses ?? [],
        CustodianKind = asked.CustodianKind,
        CollectionEnds = asked.Purpose == Purpose.RealTimeTraffic ? asked.Period?.Until : null,
        ProcedureAsked = !Wording.Missing(asked.SpecialProcedure),
        Hearing = asked.Videoconference is null ? null : new HearingFacts(),
        Records = asked.Records,
        Property = asked.Property is { } property
            ? new PropertyFacts { Role = property.Role, Extent = property.Extent, AssessedValue = property.AssessedValue }
            : null,
    };

    /// <summary>What the case remembers of the written request beyond its items.</summary>
    public static Case Remember(Case @case, Submission submission) => @case with
    {
        Basis = Articles.Article35.Scope.Basis(submission.Content),
        OtherOffences = submission.Content.Offences?.Any(o => !Articles.Article35.Scope.IsConventionOffence(o)) ?? false,
        WantedFor = submission.Kind == RequestKind.Extradition ? submission.Content.ForKind?.Extradition?.Stage : null,
        Urgent = Expedited(submission),
        Confidential = submission.Content.Confidentiality is not null,
        Deadline = Earlier(Wording.Missing(submission.Content.Deadline?.Reasons) ? null : submission.Content.Deadline!.At, submission.Content.LimitationEnds),
        Link = submission.Content.ForKind?.Link,
        PreservedIn = Articles.Article42.FollowUps.PreservedIn(submission.Kind, submission.From, submission.To, submission.Content.ForKind?.Link, submission.Linked),
        Sought = Sought(submission),
        CallAction = submission.Kind == RequestKind.TwentyFourSevenAssistance ? submission.Content.ForKind?.Action : null,
        Matter = submission.Kind == RequestKind.LawEnforcementCooperation ? submission.Content.ForKind?.Matter : null,
    };

    private static LeaveSought? Sought(Submission submission) => submission.Kind switch
    {
        RequestKind.OnwardTransfer => new LeaveSought
        {
            Elements = submission.Content.ForKind?.Elements ?? [],
            Recipient = submission.Content.ForKind?.Recipient,
            Purpose = submission.Content.Use,
            Chain = submission.Content.ForKind?.Chain ?? [],
        },
        RequestKind.UseConsent => new LeaveSought { Elements = submission.Content.ForKind?.Elements ?? [], Purpose = submission.Content.ForKind?.OtherProceedings },
        _ => null,
    };

    /// <summary>Urgent circumstances, an emergency, grounds under 44(3)(a), or an agreement of the two States under 44(3)(b).</summary>
    [Provision("44(3)")]
    [Provision("2(o)")]
    private static bool Expedited(Submission submission) =>
        !Wording.Missing(submission.Content.Urgency)
        || submission.Content.Emergency is not null
        || (submission.Items.Any(i => i.Purpose is Purpose.StoredData or Purpose.SearchAndSeizure)
            && submission.Register.Agreed(AgreementKind.ExpeditedStoredData, submission.From, submission.To, submission.Now));

    /// <summary>The end of a limitation period is a deadline that needs no further reason, 20.</summary>
    [Provision("20")]
    private static DateTimeOffset? Earlier(DateTimeOffset? suggested, DateTimeOffset? limitation) =>
        suggested is null || limitation < suggested ? limitation ?? suggested : suggested;

    private static Case CaseFor(Submission submission, Machine machine, string reference, IReadOnlyList<Item> items) => Remember(
        new Case
        {
            Id = CaseId.From(submission.From, reference),
            Kind = submission.Kind,
            Requesting = submission.From,
            Requested = submission.To,
            Reference = reference,
            Regime = OutsideConvention.Covers(submission) ? new LegalRegime(RegimeKind.OutsideConvention)
                : machine.Regime(submission),
            Items = items,
            ReceivedAt = submission.Now,
            UpdatedAt = submission.Now,
        },
        submission);
}
