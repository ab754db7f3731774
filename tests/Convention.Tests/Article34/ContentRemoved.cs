using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article34;

/// <summary>Removal of material of articles 14 and 16, 34(6).</summary>
public class ContentRemoved
{
    private static SubmitRequest Request => SoundRequests.Of(RequestKind.ContentRemoval);

    private static Story Agreed => A.Story.Opens(Request).Requested(new Acknowledge()).Requested(new Authorize());

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [Shows("34.6-1")]
    public void Material_of_these_articles_is_tracked_until_it_is_gone(int article) =>
        A.Story.Opens(OfArticle(article)).Requested(new Acknowledge()).Requested(new Authorize()).StandsAt(ItemState.Accepted)
            .Requested(new RecordOutcome { Outcome = "Taken down by the host", Removal = RemovalResult.MadeInaccessible, RemovedAt = A.Monday }).IsUnremarked().StandsAt(ItemState.Completed)
            .Tells(A.NL, "outcome-recorded");

    [Fact]
    [Shows("34.6-1")]
    public void Whether_it_is_such_material_is_told_by_its_content_and_another_article_is_remarked() => // 34(6)
        A.Story.Attempt(OfArticle(13)).IsRemarkedWith(Codes.OutOfScope, "34(6)", "/content/offences/0/article");

    [Fact]
    public void The_place_of_the_material_is_named() =>
        A.Story.Attempt(Request with { Content = Request.Content! with { ForKind = new KindContent() } }).IsRejectedWith(Codes.ContentIncomplete, "34(6)", "/content/forKind/locator");

    [Fact]
    public void What_became_of_it_has_a_result_and_a_date_that_is_not_to_come()
    {
        Agreed.RequestedTries(new RecordOutcome { Outcome = "Done", RemovedAt = A.Monday }).IsRemarkedWith(Codes.ContentIncomplete, "34(6)", "/removal");
        Agreed.RequestedTries(new RecordOutcome { Outcome = "Done", Removal = RemovalResult.Removed }).IsRemarkedWith(Codes.ContentIncomplete, "34(6)", "/removedAt");
        Agreed.RequestedTries(new RecordOutcome { Outcome = "Done", Removal = RemovalResult.Removed, RemovedAt = A.Monday.AddHours(1) })
            .IsRemarkedWith(Codes.ContentInvalid, "34(6)", "/removedAt");
    }

    [Fact]
    [Shows("34.6-1")]
    public void Whoever_does_not_comply_may_say_why_and_need_not() // 34(6)
    {
        Agreed.Requested(new Deny()).StandsAt(ItemState.Denied);
        Agreed.Requested(new Deny { Reason = "The material is lawful here" }).StandsAt(ItemState.Denied);
    }

    private static SubmitRequest OfArticle(int article) => Request with
    {
        Content = Request.Content! with { Offences = [new Offence { Title = "Dissemination", Provision = "Criminal Code 139h", Article = article }] },
    };
}
