using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article50;

/// <summary>Property is described, restrained, confiscated and disposed of within what was asked and under a law that is named: 31, 49, 50, 52.</summary>
public class Confiscating
{
    private static readonly Restrain Freeze = new() { Order = "State Courts 12/26", LegalBasis = "CPC 35", Until = A.Monday.AddDays(180) };
    private static readonly RecordConfiscation Taken = new() { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering" };

    [Fact]
    [Shows("2.j-1")]
    public void Property_without_role_or_offence_is_incomplete() => // 2(j), 31(1)
        A.Story.Attempt(Of(RequestKind.ConfiscationDomesticOrder, null))
            .IsRejectedWith(Codes.ContentIncomplete, "2(j)", "/content/items/0/property/role")
            .IsRejectedWith(Codes.ContentIncomplete, "2(j)", "/content/items/0/property/offence");

    [Fact]
    [Shows("2.i-1", "31.1-1")]
    public void A_wallet_has_an_address_and_no_place() => // 2(i), 31(1)
        A.Story.Opens(Of(RequestKind.ConfiscationDomesticOrder, new PropertyContent { Role = PropertyRole.EquivalentValue, Offence = 1, Identifier = "bc1q-example" }));

    [Fact]
    [Shows("50.4-1", "2.k-1")]
    public void A_freezing_is_temporary_and_rests_on_a_law() // 2(k), 50(4), 31(10)
    {
        Granted(RequestKind.ConfiscationDomesticOrder).RequestedTries(Freeze with { Permanent = true }).IsRemarkedWith(Codes.UseConfiscation, "2(k)", "/permanent");
        Granted(RequestKind.ConfiscationDomesticOrder).RequestedTries(Freeze with { LegalBasis = null }).IsRemarkedWith(Codes.ContentIncomplete, "50(4)", "/legalBasis");
        Granted(RequestKind.ConfiscationDomesticOrder).Requested(Freeze).StandsAt(ItemState.Restrained).Tells(A.NL, "restrained");
    }

    [Fact]
    [Shows("49.1-2", "2.l-1", "31.10-1")]
    public void A_confiscation_names_order_law_and_adjudication() // 2(l), 49(1)(b), 50(4)
    {
        Granted(RequestKind.ConfiscationDomesticOrder).RequestedTries(new RecordConfiscation())
            .IsRemarkedWith(Codes.ContentIncomplete, "2(l)", "/order")
            .IsRemarkedWith(Codes.ContentIncomplete, "50(4)", "/legalBasis")
            .IsRemarkedWith(Codes.ContentIncomplete, "49(1)(b)", "/adjudication");
        Granted(RequestKind.ConfiscationForeignOrder).Requested(Taken with { Adjudication = null }).StandsAt(ItemState.Confiscated);
    }

    [Theory]
    [Shows("50.1-3")]
    [InlineData(100, true)]
    [InlineData(120, false)]
    public void A_foreign_order_is_executed_to_the_extent_asked_for(int amount, bool within) // 50(1)
    {
        var story = Granted(RequestKind.ConfiscationForeignOrder).RequestedTries(Taken with { Amount = new Money(amount, "SGD") });
        if (within)
            story.StandsAt(ItemState.Confiscated);
        else
            story.IsRemarkedWith(Codes.ExceedsRequest, "50(1)(b)", "/amount");
    }

    [Fact]
    [Shows("31.4-1")]
    public void Mixed_property_is_taken_up_to_the_assessed_value() // 31(4), 31(5)
    {
        var mixed = new PropertyContent { Role = PropertyRole.Intermingled, Offence = 1 };
        A.Story.Attempt(Of(RequestKind.ConfiscationDomesticOrder, mixed)).IsRejectedWith(Codes.ContentIncomplete, "31(5)", "/content/items/0/property/assessedValue");
        var story = Granted(Of(RequestKind.ConfiscationDomesticOrder, mixed with { AssessedValue = new Money(100, "SGD") }));
        story.Fork.RequestedTries(Taken with { Amount = new Money(150, "SGD") }).IsRemarkedWith(Codes.ExceedsAssessedValue, "31(5)", "/amount");
        story.Fork.RequestedTries(Taken with { Amount = new Money(50, "EUR") }).IsRemarkedWith(Codes.ExceedsAssessedValue, "31(5)", "/amount"); // who knows how much that is
        story.Fork.RequestedTries(Taken with { Amount = null }).IsRemarkedWith(Codes.ExceedsAssessedValue, "31(5)", "/amount");
        story.Requested(Taken with { Amount = new Money(100, "SGD") }).StandsAt(ItemState.Confiscated);
    }

    [Fact]
    [Shows("31.2-1", "50.2-1")]
    public void Each_property_has_a_state_of_its_own() // 31(2)
    {
        var wallet = new PropertyContent { Role = PropertyRole.Proceeds, Offence = 1, Identifier = "bc1q-example" };
        var one = Of(RequestKind.ConfiscationProvisionalMeasure, wallet);
        var item = one.Content!.Items![0];
        var story = Granted(one with { Content = one.Content with { Items = [item, item, item, item, item], ForKind = one.Content.ForKind } })
            .Requested(new StartExecution()).Requested(Freeze with { Items = [2, 4] });

        Assert.Equal(
            [ItemState.Searching, ItemState.Restrained, ItemState.Searching, ItemState.Restrained, ItemState.Searching],
            story.Case!.Items.Select(property => property.State));
        var told = Assert.Single(story.Step.Notices, notice => notice.Type == "restrained");
        Assert.Equal([2, 4], told.Items);
        Assert.True(told.CarriesCommunication); // authority, law and end of the measure
        Assert.Equal([A.Monday.AddDays(180), A.Monday.AddDays(180)], story.Case.Items.Select(property => property.AuthorizedUntil).OfType<DateTimeOffset>());
    }

    [Fact]
    [Shows("50.1-4")]
    public void The_other_route_keeps_the_freeze() // 50(1)
    {
        var story = Granted(RequestKind.ConfiscationForeignOrder).Requested(Freeze).Requested(new ConvertRoute { Missing = ["A statement of facts"] }).StandsAt(ItemState.Restrained);
        Assert.Equal(RequestKind.ConfiscationDomesticOrder, story.Case!.Kind);
        Assert.Equal([(A.NL, "route-converted", true)], story.Step.Notices.Select(n => (n.To, n.Type, n.CarriesCommunication))); // with what is missing
    }

    [Fact]
    [Shows("50.7-1")]
    public void Missing_evidence_is_asked_for_before_it_is_a_ground() // 50(7)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge());
        A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Refusal(Ground.InsufficientEvidence)).StandsAt(ItemState.Refused); // 50(7) asks for no question
        story.With(A.EveryChoiceMade).RequestedTries(A.Refusal(Ground.InsufficientEvidence)).IsRejectedWith(Codes.AskFirst, "50(7)", "/reasons");
        story.RequestedTries(A.Refusal(Ground.TrivialValue, Ground.InsufficientEvidence)).IsRejectedWith(Codes.AskFirst, "50(7)", "/reasons");
        story.Fork.Requested(A.Refusal(Ground.TrivialValue)).StandsAt(ItemState.Refused); // no evidence is missing
        story.Requested(new AskInformation { Questions = ["Which transfers?"] }).Requesting(new AnswerInformation { Answers = ["None known"] })
            .Requested(A.Refusal(Ground.InsufficientEvidence)).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("50.7-3", "50.8-1", "50.8-2")]
    public void Reasons_against_a_lifting_are_considered_before_it() // 50(8)
    {
        var story = Granted(RequestKind.ConfiscationDomesticOrder).Requested(Freeze);
        story.Fork.RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)").StandsAt(ItemState.Lifted).Tells(A.NL, "lifted");
        story.Fork.RequestedTries(new IntendToLift { Reason = "Other" }).IsRemarkedWith(Codes.ReasonsRequired, "50(7)", "/provision");
        story.Requested(new IntendToLift { Reason = "Little is left", Ground = Ground.TrivialValue }).StandsAt(ItemState.LiftIntended)
            .Requesting(new GiveLiftReasons { Reasons = "Judgment is near" });
        story.Fork.RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)", "/consideration");
        story.Requested(new LiftMeasure { Consideration = "Considered" }).IsUnremarked().StandsAt(ItemState.Lifted);
    }

    [Fact]
    [Shows("52.1-1", "52.3-1")]
    public void Sharing_comes_after_the_victims_and_under_an_agreement() // 52(3), 52(1)
    {
        var story = Granted(RequestKind.ConfiscationDomesticOrder).Requested(Taken).Requested(new GiveEffect());
        story.Fork.RequestedTries(new DisposeProperty { Disposition = Disposition.Sharing })
            .IsRemarkedWith(Codes.ContentIncomplete, "52(1)", "/legalBasis")
            .IsRemarkedWith(Codes.ContentIncomplete, "52(3)", "/victimsConsidered")
            .IsRemarkedWith(Codes.ContentIncomplete, "52(3)", "/agreement");
        story.Requested(new DisposeProperty { Disposition = Disposition.Sharing, LegalBasis = "CBA 26", VictimsConsidered = "Paid first", Agreement = "Of 3 May" }).StandsAt(ItemState.Disposed);
    }

    [Fact]
    [Shows("52.4-1")]
    public void Deductions_have_reasons_and_can_be_excluded() // 52(4)
    {
        var story = Granted(RequestKind.ConfiscationDomesticOrder).Requested(Taken).Requested(new GiveEffect());
        story.Fork.RequestedTries(new ReturnProperty { Deductions = [new Deduction("Storage")] }).IsRemarkedWith(Codes.ContentIncomplete, "52(4)", "/deductions/0");
        foreach (var lacking in new[] { new Deduction(" ", new Money(3, "SGD"), "A year"), new Deduction("Storage", null, "A year"), new Deduction("Storage", new Money(3, "SGD"), " ") })
            story.Fork.RequestedTries(new ReturnProperty { Deductions = [new Deduction("Sale", new Money(2, "SGD"), "A fee"), lacking] }).IsRemarkedWith(Codes.ContentIncomplete, "52(4)", "/deductions/1");
        var kept = new ReturnProperty { Deductions = [new Deduction("Storage", new Money(3, "SGD"), "A year")] };
        story.With(Registers.BothAgreed(AgreementKind.NoDeductions)).RequestedTries(kept).IsRemarkedWith(Codes.ContentInvalid, "52(4)", "/deductions");
        story.With(A.Register).Requested(kept).StandsAt(ItemState.Returned);
    }

    [Fact]
    [Shows("34.2-1")]
    public void Each_claim_of_a_victim_has_an_outcome() // 34(2), 52(2)
    {
        var story = Granted(RequestKind.ConfiscationDomesticOrder).Requested(Taken).RequestingTries(new AskReturn()).IsRejectedWith(Codes.ContentIncomplete, "52(2)", "/purpose");
        story.Requesting(new AskReturn { Purpose = "Compensation", VictimClaims = ["A", "B"] })
            .RequestedTries(new ConsiderReturn { Consideration = "Yes", VictimOutcomes = ["A paid"] }).IsRemarkedWith(Codes.ContentIncomplete, "34(2)", "/victimOutcomes");
        story.Requested(new ConsiderReturn { Consideration = "Yes", VictimOutcomes = ["A paid", "B not proven"] });
        Assert.True(story.Case!.Items[0].Property!.ReturnConsidered);
    }

    [Fact]
    [Shows("31.3-1", "31.7-1")]
    public void Steps_of_the_administration_are_on_record() // 31(3), 31(7)
    {
        var story = Granted(RequestKind.ConfiscationDomesticOrder).Requested(Freeze);
        story.Fork.RequestedTries(new RecordPropertyStep { Step = PropertyStep.Sale, ByAuthority = "Trustee", At = A.Monday }).IsRemarkedWith(Codes.ContentIncomplete, "31(3)", "/amount");
        story.Fork.RequestedTries(new RecordPropertyStep { Step = PropertyStep.RecordsOrdered, At = A.Monday }).IsRemarkedWith(Codes.ContentIncomplete, "31(7)", "/byAuthority");
        story.Fork.RequestedTries(new RecordPropertyStep { Step = PropertyStep.RecordsOrdered, ByAuthority = "State Courts" }).IsRemarkedWith(Codes.ContentIncomplete, "31(7)", "/at");
        story.Requested(new RecordPropertyStep { Step = PropertyStep.RecordsOrdered, ByAuthority = "State Courts", At = A.Monday }).Tells(A.NL, "property-step-recorded");
    }

    private static Story Granted(RequestKind kind) => Granted(SoundRequests.Of(kind));

    private static Story Granted(SubmitRequest request) => A.Story.Opens(request).Requested(new Acknowledge()).Requested(A.Grant);

    private static SubmitRequest Of(RequestKind kind, PropertyContent? property)
    {
        var request = SoundRequests.Of(kind);
        return request with { Content = request.Content! with { Items = [A.StoredData with { Property = property }] } };
    }
}
