namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What needs the word of both stands when the second confirms the first record by its number, or says the same; other terms never do.</summary>
public class AgreedByBoth
{
    private static Story Costs => A.CaseExecuting.Requested(new ForeseeCosts { Description = "Forensic laboratory" });

    private static Story Transfer => A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge())
        .Requested(new RecordConsent { Language = LanguageTag.Parse("en"), InformedBy = "The judge", At = A.Monday });

    private static Story Days => A.Story.Opens(SoundRequests.Of(RequestKind.SafeConduct)).Requesting(new InformPerson { At = A.Monday });

    [Fact]
    public void Half_each_against_a_third_executes_nothing() => // 40(30)
        Costs.Requested(new AgreeCosts { Terms = "Half each" }).Requesting(new AgreeCosts { Terms = "A third" }).StandsAt(ItemState.ConsultationCosts);

    [Fact]
    public void One_visit_against_two_transfers_nobody() => // 40(9)(b)
        Transfer.Requested(new AgreeTransfer { Terms = "One visit" }).Requesting(new AgreeTransfer { Terms = "Two visits" }).StandsAt(ItemState.ConsentRecorded);

    [Fact]
    public void The_first_record_is_told_with_its_number_and_confirmed_by_it() // 40(30)
    {
        var story = Costs.Requested(new AgreeCosts { Terms = "Half each" }).Tells(A.NL, "record-to-confirm");
        var number = Number(story);
        Assert.Contains($"number {number}", story.Step.Notices.Single(n => n.Type == "record-to-confirm").Text, StringComparison.Ordinal);
        story.RequestingTries(new AgreeCosts { Confirms = number + 1 }).IsRejectedWith(Codes.ContentInvalid, "40(30)", "/confirms");
        story.RequestedTries(new AgreeCosts { Confirms = number }).IsRejectedWith(Codes.ContentInvalid, "40(30)", "/confirms"); // one's own
        story.RequestingTries(new AgreeCosts { Confirms = number, Terms = "A third" }).IsRejectedWith(Codes.ContentInvalid, "40(30)", "/confirms");
        story.Requesting(new AgreeCosts { Confirms = number }).StandsAt(ItemState.Executing);
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "record-to-confirm");
    }

    [Fact]
    public void A_record_that_was_replaced_is_confirmed_no_more() // 40(30)
    {
        var story = Costs.Requested(new AgreeCosts { Terms = "Half each" });
        var replaced = Number(story);
        story.Requested(new AgreeCosts { Terms = "You bear all" });
        story.RequestingTries(new AgreeCosts { Confirms = replaced }).IsRejectedWith(Codes.ContentInvalid, "40(30)", "/confirms");
        story.Requesting(new AgreeCosts { Confirms = Number(story), Terms = "You bear all" }).StandsAt(ItemState.Executing);
    }

    [Fact]
    public void Other_costs_are_agreed_on_anew() // 40(30)
    {
        var story = Costs.Requested(new AgreeCosts { Terms = "Half each" }).Requesting(new AgreeCosts { Terms = "Half each" }).Requested(new ForeseeCosts { Description = "An interpreter" });
        story.Requesting(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.ConsultationCosts);
    }

    [Fact]
    public void A_transfer_a_number_of_days_and_an_outcome_are_confirmed_the_same_way() // 40(9)(b), 40(29), 22(5), 63(1)
    {
        var transfer = Transfer.Requested(new AgreeTransfer { Terms = "One visit", ReturnBy = A.Monday.AddDays(20) });
        transfer.Requesting(new AgreeTransfer { Confirms = Number(transfer) }).StandsAt(ItemState.Agreed);
        Assert.Equal(A.Monday.AddDays(20), transfer.Case!.Items[0].Person!.ReturnBy);

        var days = Days.Requesting(new AgreeDays { Days = 30 });
        days.RequestedTries(new AgreeDays()).IsRejectedWith(Codes.ContentIncomplete, "40(29)", "/days");
        days.Requested(new AgreeDays { Confirms = Number(days) });
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 0, 0, 0, TimeSpan.Zero), days.Case!.Procedures.Single(p => p.Kind == "safe-conduct").Limits[^1].At);

        var consultation = A.Story.Opens(SoundRequests.Of(RequestKind.JurisdictionConsultation)).Requested(new JoinConsultation()).Requested(new RecordOutcome { Outcome = "concentrated" });
        consultation.RequestingTries(new RecordOutcome()).IsRejectedWith(Codes.ContentIncomplete, "22(5)", "/outcome");
        consultation.Requesting(new RecordOutcome { Confirms = Number(consultation) }).StandsAt(ItemState.Settled);

        var dispute = A.Story.Opens(SoundRequests.Of(RequestKind.Dispute)).Requesting(new RecordOutcome { Outcome = "Read as B does" });
        dispute.Requested(new RecordOutcome { Confirms = Number(dispute) }).StandsAt(ItemState.Settled);
    }

    private static int Number(Story story) => story.Case!.Items[0].Recorded[^1].Number;
}
