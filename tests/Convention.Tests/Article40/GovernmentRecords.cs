using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Records that are open to the public, and others.</summary>
public class GovernmentRecords
{
    private static Story Sought(OfficialRecords records) => new Story()
        .Opens(A.RequestWith(A.Content with { Items = [Extract(records)] })).Requested(new Acknowledge());

    private static RequestedItem Extract(OfficialRecords records) => A.Statement with { Purpose = Purpose.DocumentsAndRecords, Description = "An extract of a register", Records = records };

    private static Refuse NotPublic => A.Refusal(Ground.RecordsNotPublic);

    [Fact]
    [Shows("40.31-1")]
    public void Whether_records_are_open_to_its_public_is_the_requested_State_s_to_say() // 40(31)(a)
    {
        var story = Sought(OfficialRecords.OpenToPublic);
        story.Fork.Requested(new DetermineAccess { Extent = RecordsExtent.InPart, Explanation = "Half" }).IsRemarkedWith(Codes.GroundNotAvailable, "40(31)(a)");
        story.Fork.Requested(NotPublic).StandsAt(ItemState.Refused);
        story.RequestedTries(A.Refusal(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
        story.After(Practice.Default.AnswerReminderEvery).Tells(A.SG, "records-access-reminder");
    }

    [Fact]
    [Shows("40.31-2")]
    public void Other_records_are_provided_in_whole_in_part_or_under_conditions() // 40(31)(b)
    {
        var story = Sought(OfficialRecords.NotPublic).RequestedTries(new DetermineAccess()).IsRejectedWith(Codes.ContentIncomplete, "40(31)(b)");
        story.RequestedTries(new DetermineAccess { Extent = RecordsExtent.InPart }).IsRejectedWith(Codes.ReasonsRequired, "40(25)");
        story.Requested(new DetermineAccess { Extent = RecordsExtent.InPart, Explanation = "Names of others are left out" }).IsUnremarked().Tells(A.NL, "records-access-determined");
        story.Fork.RequestedTries(new DetermineAccess { Extent = RecordsExtent.Whole }).IsRejectedWith(Codes.StateConflict, "40(31)(b)");
        story.Requested(A.Offer).Requesting(new AcceptConditions()).Requested(A.Start).Requested(new Deliver { Elements = [A.Element] });
        var item = Assert.Single(story.Case!.Items);
        Assert.Equal((RecordsExtent.InPart, 1, true), (item.RecordsProvided, item.Accepted.Count, item.Furnished));
    }

    [Fact]
    [Shows("40.31-2")]
    public void Or_not_at_all_with_reasons_and_for_such_records_only() // 40(31)(b)
    {
        Sought(OfficialRecords.NotPublic).Requested(NotPublic).StandsAt(ItemState.Refused).Tells(A.NL, "refused");
        A.CaseUnderReview.RequestedTries(NotPublic).IsRejectedWith(Codes.GroundNotAvailable, "40(21)");
    }

    [Fact]
    public void They_are_asked_for_as_documents_and_records() => // 40(31)
        A.Story.Attempt(A.RequestWith(A.Content with { Items = [A.StoredData with { Records = OfficialRecords.NotPublic }] }))
            .IsRejectedWith(Codes.ContentInvalid, "40(31)", "/content/items/0/records");
}
