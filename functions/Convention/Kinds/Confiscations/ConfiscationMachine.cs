using RequestRouter.Convention.Articles.Article24;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Article49;
using RequestRouter.Convention.Articles.Article50;
using RequestRouter.Convention.Articles.Article52;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Confiscations;

/// <summary>Tracing, restraining, confiscating and returning property, one item a property: 49, 50, 52.</summary>
[Provision(A31_2)]
[Provision(A50_1)]
[Provision(A50_2)]
[Provision(A52_1)]
internal static class ConfiscationMachine
{
    private static readonly StateSet Final = StateSet.Of(Refused, Withdrawn, Lifted, Returned, Disposed);
    private static readonly StateSet Held = StateSet.Of(Restrained, LiftIntended);
    private static readonly StateSet Working = Held | StateSet.Of(Accepted, Searching, Traced);
    private static readonly StateSet Open = Working | StateSet.Of(Received, UnderReview, InformationRequested, ConsultationRefuse, Confiscated, GivenEffect);

    public static Machine Build() => new(
        [.. Tracing(), .. Lifting(), .. Property(), .. Refusals(), .. Common.OfArticle40.Questions(StateSet.Of(Received, UnderReview, Accepted, Searching, Traced, Restrained), StateSet.Of(ConsultationRefuse, LiftIntended)), .. Common.OfArticle40.WholeCase(Open | Final | Closed, Open)],
        [
            Common.Remind("acknowledgement", Side.Requested, A40_12_b, Received, "A request waits to be taken up.", p => p.AcknowledgeWithin),
            Common.OfArticle40.QuestionsWait,
            Common.Remind("execution", Side.Requested, A40_26, Working, "The execution is still open.", p => p.ExecutionReminderEvery),
            Common.Remind("disposal", Side.Requested, A52_1, StateSet.Of(Confiscated, GivenEffect), "The confiscated property waits for its return or disposal.", p => p.ExecutionReminderEvery),
            Refusing.Clock(A40_28, Consultation.Window),
            Refusing.Decision(ConsultationRefuse, A40_28),
            new("lift-hearing", Side.Requesting, A50_8, (d, _) => Limit.ReminderThen(d.Now, d.Now + d.Practice.LiftHearingWindow, "window"))
            {
                While = LiftIntended,
                If = static (_, item) => !item.Heard,
                Reminder = "The requested State thinks of lifting the measure; give your reasons for continuing it.",
                Lapse = "The opportunity to give reasons has passed; the requested State decides.",
                AtEnd = Hearing.Hold,
            },
            Common.Remind("lift-decision", Side.Requested, A50_8, LiftIntended, "The requesting State has given its reasons, or its time for them is over; decide whether the measure stays.", p => p.AnswerReminderEvery) with
            {
                If = static (_, item) => item.Heard,
            },
            new("measure-end", Side.Both, A50_8, Hearing.MeasureEnds)
            {
                While = Restrained,
                PerItem = true,
                Reminder = "The measure ends of itself soon, and that is a lifting: before it, the requesting State may present its reasons for continuing it.",
                Lapse = "The measure's own end has come; the opportunity to present reasons has passed.",
                AtEnd = Hearing.Hold,
            },
            Common.OfArticle40.StatusInquiry,
            Common.Close(Final),
        ])
    {
        Final = Final,
        Speakers = [AuthorityRole.CentralAuthority],
        Paragraphs = Common.OfArticle40.Paragraphs,
        Examines = ConfiscationIntake.Examine,
        Hints = ConfiscationHints.All,
        OpeningTells = Common.Opening,
    };

    private static IEnumerable<MoveRow> Refusals() =>
        Refusing.Rows(Working.Without(Held) | UnderReview, Accepted).Append(Reopening.Of(Refused, UnderReview, A50_1))
            .Select(row => row.Says == Say.Refuse || row.Says == Say.IntendToRefuse ? row with { ChecksOf = [.. row.ChecksOf, Evidence.AskedFirst] } : row);

    private static IEnumerable<MoveRow> Tracing() =>
    [
        Common.Acknowledge(Received, UnderReview, A40_12_b),
        new("M10", Say.Grant, Side.Requested, UnderReview, Accepted, A50_1)
        {
            Marks = ForeignOrders.Enter,
            Tells = [new(Side.Requesting, "granted", "The requested State grants the assistance.")],
        },
        new("M21", Say.StartExecution, Side.Requested, Accepted, Searching, A50_2)
        {
            RemarksOf = [SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome],
            Then = SafeguardsRule.RemarkThirdParties,
            Tells = [new(Side.Requesting, "execution-started", "The search for the property has begun.")],
        },
        new("50(2)", Say.ReportTraced, Side.Requested, StateSet.Of(Accepted, Searching), Traced, A50_2) { Tells = [new(Side.Requesting, "traced", "The property was traced.")] },
        new("50(2)", Say.Restrain, Side.Requested, StateSet.Of(Received, UnderReview, InformationRequested, ConsultationRefuse, Accepted, Searching, Traced), Restrained, A50_2)
        {
            Remarks = [Hearing.OrderNamed, Hearing.Temporary, LegalBases.OfMeasure],
            RemarksOf = [SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome],
            Then = SafeguardsRule.RemarkThirdParties,
            Marks = static (d, item) => item with { AuthorizedUntil = ((Restrain)d.Said!).Until, Heard = false },
            Tells = [new(Side.Requesting, "restrained", "The property is frozen or seized.")],
        },
        new("50(1)", Say.ConvertRoute, Side.Requested, StateSet.Of(UnderReview) | Working, null, A50_1)
        {
            OfCase = true,
            Open = [Routes.BetweenOrders],
            Then = Routes.Convert,
            Tells = [new(Side.Requesting, "route-converted", "The requested State goes on by the other route of 50(1); measures on the property stay. Add what it says is missing.")],
        },
        new("M29", Say.NoLongerRequired, Side.Requesting, Open.Without(StateSet.Of(Confiscated, GivenEffect)), Withdrawn, A40_26)
        {
            Tells = [new(Side.Requested, "no-longer-required", "The assistance is no longer required; stop the execution."), Common.Withdrawal],
        },
    ];

    private static IEnumerable<MoveRow> Lifting() =>
    [
        new("50(8)", Say.IntendToLift, Side.Requested, Restrained, LiftIntended, A50_8)
        {
            Remarks = [Hearing.IntentionExplained, Hearing.GroundOfLifting],
            Marks = static (_, item) => item with { Heard = false, Property = PropertyFacts.Of(item) with { ReasonsGiven = false } },
            Tells = [new(Side.Requesting, "lift-intended", "The requested State thinks of lifting the measure; give your reasons for continuing it.", "lift-hearing")],
        },
        new("50(8)", Say.GiveLiftReasons, Side.Requesting, LiftIntended, null, A50_8)
        {
            Checks = [Hearing.ReasonsGiven],
            Marks = static (_, item) => item with { Heard = true, Property = PropertyFacts.Of(item) with { ReasonsGiven = true } },
            Tells = [new(Side.Requested, "lift-reasons", "The requesting State has given its reasons for continuing the measure.")],
        },
        new("50(8)", Say.GiveLiftReasons, Side.Requesting, Restrained, null, A50_8)
        {
            OpenOf = [Hearing.EndsByItself],
            Checks = [Hearing.ReasonsGiven],
            Marks = static (_, item) => item with { Heard = true, Property = PropertyFacts.Of(item) with { ReasonsGiven = true } },
            Tells = [new(Side.Requested, "lift-reasons", "Before the measure ends of itself the requesting State has given its reasons for continuing it.")],
        },
        new("50(8)", Say.MaintainMeasure, Side.Requested, LiftIntended, Restrained, A50_8) { Marks = static (_, item) => item with { Heard = false }, Tells = [new(Side.Requesting, "measure-maintained", "The measure stays.")] },
        new("50(8)", Say.LiftMeasure, Side.Requested, LiftIntended, Lifted, A50_8)
        {
            OpenOf = [Hearing.Held],
            RemarksOf = [Hearing.ReasonsConsidered],
            Tells = [new(Side.Requesting, "lifted", "The measure is lifted, as the communication says.")],
        },
        new("50(8)", Say.LiftMeasure, Side.Requested, Restrained, Lifted, A50_8)
        {
            RemarksOf = [Hearing.HeardOrImpossible],
            Tells = [new(Side.Requesting, "lifted", "The measure is lifted, as the communication says.")],
        },
    ];

    private static IEnumerable<MoveRow> Property() =>
    [
        new("50(1)", Say.RecordConfiscation, Side.Requested, Working, Confiscated, A50_1)
        {
            Remarks = [Disposal.OrderNamed, LegalBases.OfConfiscation, LegalBases.Adjudicated],
            RemarksOf = [Articles.Article31.Property.WithinLimits, SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome],
            Then = SafeguardsRule.RemarkThirdParties,
            Tells = [new(Side.Requesting, "confiscated", "The property is confiscated.")],
        },
        new("49(1)", Say.RecordRouteStep, Side.Requested, Working | StateSet.Of(Confiscated), null, A49_1_a)
        {
            OpenOf = [ForeignOrders.IsUnderway],
            Checks = [ForeignOrders.StepNamed],
            RemarksOf = [ForeignOrders.IsNext],
            Marks = ForeignOrders.Take,
            Tells = [new(Side.Requesting, "route-step-recorded", "A step on the route for foreign orders was taken.")],
        },
        new("50(1)", Say.GiveEffect, Side.Requested, Confiscated, GivenEffect, A50_1) { OpenOf = [ForeignOrders.IsDone], Tells = [new(Side.Requesting, "given-effect", "The confiscation was given effect.")] },
        new("31(3)", Say.RecordPropertyStep, Side.Requested, Working | StateSet.Of(Confiscated, GivenEffect), null, A31_3)
        {
            Checks = [Articles.Article31.Property.StepNamed],
            Remarks = [Articles.Article31.Property.ByAuthority, Articles.Article31.Property.StepDated, Articles.Article31.Property.SumGiven],
            Tells = [new(Side.Requesting, "property-step-recorded", "A step in the administration of the property is recorded.")],
        },
        new("50(9)", Say.RecordClaim, Side.Requested, Working | StateSet.Of(Confiscated, GivenEffect), null, A50_9)
        {
            OpenOf = [Disposal.NoClaimYet],
            Marks = Disposal.Claimed,
            Tells = [new(Side.Requesting, "claim-recorded", "A third party in good faith claims the property.")],
        },
        new("50(9)", Say.SettleClaim, Side.Requested, Working | StateSet.Of(Confiscated, GivenEffect), null, A50_9)
        {
            OpenOf = [Disposal.ClaimIsOpen],
            Marks = Disposal.Settled,
            Tells = [new(Side.Requesting, "claim-settled", "The third party's claim is settled.")],
        },
        new("52(2)", Say.AskReturn, Side.Requesting, Working | StateSet.Of(Confiscated, GivenEffect), null, A52_2)
        {
            OpenOf = [Disposal.NotYetAsked],
            Checks = [Disposals.PurposeOfReturn],
            Marks = static (d, item) => Disposals.RememberClaims(d, Disposal.Asked(d, item)),
            Tells = [new(Side.Requested, "return-asked", "The return of the property is asked for; give it priority consideration.")],
        },
        new("52(2)", Say.ConsiderReturn, Side.Requested, StateSet.Of(Confiscated, GivenEffect), null, A52_2)
        {
            Remarks = [Disposal.ConsiderationRecorded],
            RemarksOf = [Disposals.EachClaimAnswered],
            Marks = Disposal.Considered,
            Tells = [new(Side.Requesting, "return-considered", "The return was given priority consideration.")],
        },
        new("52(2)", Say.ReturnProperty, Side.Requested, StateSet.Of(Confiscated, GivenEffect), Returned, A52_2)
        {
            OpenOf = [Disposal.NoOpenClaim],
            Remarks = [Disposals.DeductionsReasonable],
            Tells = [new(Side.Requesting, "returned", "The property is returned.")],
        },
        new("52(1)", Say.DisposeProperty, Side.Requested, StateSet.Of(Confiscated, GivenEffect), Disposed, A52_1)
        {
            OpenOf = [Disposal.NoOpenClaim, Disposal.ReturnConsideredFirst],
            Remarks = [LegalBases.OfDisposal, Disposals.VictimsFirst, Disposals.AgreementNamed, Disposals.DeductionsReasonable],
            Tells = [new(Side.Requesting, "disposed", "The property was disposed of.")],
        },
    ];
}
