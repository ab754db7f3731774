namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What was asked for by word of mouth can be done before its writing comes; the writing stays owed, 40(13).</summary>
public class BeforeTheWriting
{
    private static readonly Register Agreed = Registers.BothAgreed(AgreementKind.OralRequests);

    private static Story Spoken => A.Story.With(Agreed).Opens(new RegisterOralRequest
    {
        Id = "o-1",
        From = A.SG,
        Authority = A.Central,
        Requesting = A.NL,
        Reference = "IAC-2026-0816",
        Caller = "Duty officer of the central authority",
        CalledAt = A.Monday,
        Summary = "Logs of the server",
        Urgency = "They are about to be erased",
        Purposes = [Purpose.StoredData],
    });

    private static ConfirmInWriting Writing => new() { Content = A.Content with { Items = [A.StoredData], Urgency = "They are about to be erased" } };

    [Fact]
    public void All_of_it_is_done_before_the_writing() => // 40(13)
        Spoken.Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start).Requested(A.Delivery).StandsAt(ItemState.Delivered)
            .Requesting(Writing).StandsAt(ItemState.Delivered);

    [Fact]
    public void The_requesting_State_is_reminded_of_its_writing_whatever_is_done_meanwhile() // 40(13)
    {
        var story = Spoken.Requested(new Acknowledge()).Requested(A.Grant);
        story.After(TimeSpan.FromDays(5));
        var notices = story.Steps.SelectMany(s => s.Notices).ToArray();
        Assert.True(notices.Count(n => n.Type == "written-confirmation-reminder" && n.To == A.NL) > 2);
        Assert.Equal(2, notices.Count(n => n.Type == "written-confirmation-elapsed"));
        story.Requesting(Writing).StandsAt(ItemState.Accepted);
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "written-confirmation");
    }

    [Fact]
    public void It_is_confirmed_once() => // 40(13)
        Spoken.Requesting(Writing).StandsAt(ItemState.Received).RequestingTries(Writing).IsRejectedWith(Codes.StateConflict, "40(13)");

    [Fact]
    public void A_deadline_suggested_before_the_writing_stands_unless_the_writing_suggests_another() // 40(26)
    {
        var (first, second) = (A.Monday.AddDays(40), A.Monday.AddDays(60));
        var suggested = Spoken.Requesting(new Supplement { Deadline = new SuggestedDeadline(first, "The trial begins") });
        Assert.Equal(first, Ends(suggested.Fork.Requesting(Writing)));
        Assert.Equal(second, Ends(suggested.Fork.Requesting(Writing with { Content = Writing.Content! with { Deadline = new SuggestedDeadline(second, "The trial is put off") } })));

        static DateTimeOffset? Ends(Story story)
        {
            var only = Assert.Single(story.Case!.Procedures, p => p.Kind == "deadline").Limits[^1].At;
            Assert.Equal(story.Case.Deadline, only);
            return only;
        }
    }

    [Fact]
    public void A_deadline_of_the_writing_that_has_passed_is_told_and_so_is_one_without_reasons() // 40(26)
    {
        var late = Writing with { Content = Writing.Content! with { Deadline = new SuggestedDeadline(A.Monday.AddDays(1), "The trial begins") }, Differences = "It is urgent" };
        Spoken.After(TimeSpan.FromDays(2)).Requesting(late).Tells(A.SG, "writing-differs").Tells(A.NL, "deadline-passed");
        Spoken.Requesting(Writing with { Content = Writing.Content! with { Deadline = new SuggestedDeadline(A.Monday.AddDays(9), " ") } }).Tells(A.NL, "deadline-without-reasons");
    }

    [Fact]
    public void What_was_attached_by_word_of_mouth_is_remembered_beside_what_the_writing_brings() // 40(13)
    {
        var story = Spoken.Requesting(new Supplement { Attachments = [A.Summons with { Name = "Before" }] }).Requesting(Writing with { Content = Writing.Content! with { Attachments = [A.Summons] } });
        Assert.Equal(["Summons", "Before"], story.Case!.Attached!.Select(file => file.Name));
    }

    [Fact]
    public void An_end_of_the_limitation_period_is_the_deadline_where_it_comes_first_and_needs_no_reasons() // 20
    {
        var (sooner, later) = (A.Monday.AddDays(40), A.Monday.AddDays(60));
        Assert.Equal(sooner, Ends(A.Content with { LimitationEnds = sooner }));
        Assert.Equal(sooner, Ends(A.Content with { LimitationEnds = sooner, Deadline = new SuggestedDeadline(later, "The trial begins") }));
        Assert.Equal(sooner, Ends(A.Content with { LimitationEnds = later, Deadline = new SuggestedDeadline(sooner, "The trial begins") }));
        Assert.Equal(later, Ends(A.Content with { LimitationEnds = later, Deadline = new SuggestedDeadline(sooner, " ") }));
        Assert.Equal(sooner, Ends(A.Content with { Deadline = new SuggestedDeadline(sooner, "The trial begins") }));
        Assert.Null(Ends(A.Content));

        static DateTimeOffset? Ends(RequestContent content) => A.Story.Attempt(A.RequestWith(content) with { Insist = true }).Accepted().Case!.Deadline;
    }

    [Fact]
    public void A_writing_that_differs_says_in_what() // 40(13)
    {
        var other = Writing with { Content = Writing.Content! with { Items = [A.Statement] } };
        var story = Spoken.RequestingTries(other).IsRejectedWith(Codes.ContentInvalid, "40(13)", "/content/items/0/purpose");
        Assert.Contains("stored-data", Assert.IsType<Rejection>(story.Last).Failures.Single(f => f.Pointer == "/content/items/0/purpose").Detail, StringComparison.Ordinal);
        story.Requesting(other with { Differences = "A statement in place of the logs" }).Tells(A.SG, "writing-differs");
        Assert.Equal(Purpose.TakingEvidence, story.Case!.Items[0].Purpose);
    }

    [Fact]
    public void What_comes_on_top_is_a_request_of_its_own() => // 40(13)
        Spoken.RequestingTries(Writing with { Content = Writing.Content! with { Items = [A.StoredData, A.Statement] }, Differences = "More" })
            .IsRejectedWith(Codes.ContentInvalid, "40(13)", "/content/items");
}
