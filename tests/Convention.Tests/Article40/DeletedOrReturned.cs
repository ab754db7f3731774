using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What is to be deleted or returned by a day, under an accepted condition, 40(28), 36(1)(b).</summary>
public class DeletedOrReturned
{
    private static readonly DateTimeOffset June = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly EvidenceId Logs = EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "logs");
    private static readonly EvidenceId Mail = EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "mail");

    private static readonly AttestDeletion Deleted = new() { Manner = DeletionManner.Deleted, Conditions = [1], AttestedBy = "J. Jansen, prosecutor" };

    private static Condition Deletion(int number = 1, DateTimeOffset? due = null) => new(number, ConditionKind.Deletion, "Delete it after the trial", Due: due ?? June);

    private static Story Accepted(params Condition[] conditions) => A.CaseExecuting
        .Requested(new OfferConditions { Conditions = conditions }).Requesting(new AcceptConditions()).Requested(A.Start);

    private static Story Delivered(params Condition[] conditions) => Accepted(conditions)
        .Requested(new Deliver { Elements = [A.Element with { Digest = null, Evidence = Logs }, A.Element with { Digest = null, Evidence = Mail }] })
        .Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed);

    private static IEnumerable<string> Clocks(Story story) => story.Case!.Procedures.Select(p => p.Kind).Order(StringComparer.Ordinal);

    [Fact]
    public void The_day_is_a_task_that_outlasts_the_execution_and_keeps_the_case_open_until_it_is_attested()
    {
        var story = Delivered(Deletion());
        Assert.Equal(["deletion"], Clocks(story));
        story.Until(June.AddDays(-8)).StandsAt(ItemState.Completed);
        story.Until(June.AddDays(-7)).Tells(A.NL, "deletion-reminder");
        story.Until(June).Tells(A.NL, "deletion-elapsed").Tells(A.SG, "deletion-elapsed");
        story.Until(June.AddDays(30)).Tells(A.NL, "deletion-reminder").StandsAt(ItemState.Completed);
        story.Requesting(Deleted).IsUnremarked().Tells(A.SG, "deletion-attested");
        Assert.Equal(["closing"], Clocks(story));
        Assert.Equal([1], story.Case!.Items[0].Attested);
        Assert.Equal(story.Now, story.Case.Items[0].HeldUntil);
        story.After(TimeSpan.FromDays(31)).StandsAt(ItemState.Closed);
    }

    [Fact]
    public void Nothing_is_due_before_something_is_furnished_nor_where_no_day_is_set()
    {
        Assert.DoesNotContain("deletion", Clocks(Accepted(Deletion())));
        Assert.DoesNotContain("deletion", Clocks(Delivered(new Condition(1, ConditionKind.Deletion, "Delete it some day"))));
        Assert.DoesNotContain("deletion", Clocks(Delivered(new Condition(1, ConditionKind.UseLimit, "In this trial only"))));
    }

    [Fact]
    public void Each_day_has_its_turn()
    {
        var story = Delivered(Deletion(1, June), Deletion(2, June.AddDays(60)));
        Assert.Equal(June, story.Case!.Procedures.Single().Limits[^1].At);
        story.Requesting(Deleted);
        Assert.Equal(June.AddDays(60), story.Case!.Procedures.Single().Limits[^1].At);
        story.Requesting(Deleted with { Conditions = [2] });
        Assert.Equal(["closing"], Clocks(story));
    }

    [Fact]
    public void A_part_leaves_the_task_where_it_is()
    {
        var story = Delivered(Deletion()).Until(June);
        var clock = story.Case!.Procedures.Single();
        story.Requesting(Deleted with { Partial = true, Evidence = [Logs] });
        Assert.Equal(clock.Id, story.Case!.Procedures.Single().Id);
        Assert.Equal([Logs], story.Case.Items[0].NoLongerHeld);
        Assert.Null(story.Case.Items[0].HeldUntil);
        Assert.True(Articles.Article40.Deletions.IsNoLongerHeld(story.Case, Logs));
        Assert.False(Articles.Article40.Deletions.IsNoLongerHeld(story.Case, Mail));
    }

    [Fact]
    public void What_was_deleted_and_comes_again_is_held_again()
    {
        var story = Accepted(Deletion()).Requested(new Deliver { Partial = true, Elements = [A.Element with { Digest = null, Evidence = Logs }] }).Requesting(Deleted);
        Assert.True(Articles.Article40.Deletions.IsNoLongerHeld(story.Case!, Logs));
        story.Requested(new Deliver { Elements = [A.Element with { Digest = null, Evidence = Logs }] });
        Assert.False(Articles.Article40.Deletions.IsNoLongerHeld(story.Case!, Logs));
        Assert.Null(story.Case!.Items[0].HeldUntil);
        Assert.Contains("deletion", Clocks(story));
    }

    [Fact]
    public void What_is_attested_before_anything_was_furnished_attests_nothing_of_what_comes()
    {
        var story = Accepted(Deletion());
        story.RequestingTries(Deleted).IsRemarkedWith(Codes.StateConflict, "40(19)");
        story.Requested(A.Delivery);
        Assert.Contains("deletion", Clocks(story));
    }

    [Fact]
    public void A_new_condition_of_the_same_number_is_a_new_task()
    {
        var story = Accepted(Deletion()).Requested(new Deliver { Partial = true, Elements = [A.Element with { Digest = null, Evidence = Logs }] }).Requesting(Deleted);
        Assert.DoesNotContain("deletion", Clocks(story));
        story.Requested(new OfferConditions { Conditions = [Deletion(1, June.AddDays(5))] }).Requesting(new AcceptConditions());
        Assert.Equal(June.AddDays(5), story.Case!.Procedures.Single(p => p.Kind == "deletion").Limits[^1].At);
    }

    [Fact]
    public void Another_condition_that_comes_with_it_leaves_no_task_attested()
    {
        var story = Accepted(Deletion()).Requested(new Deliver { Partial = true, Elements = [A.Element with { Digest = null, Evidence = Logs }] }).Requesting(Deleted);
        story.Requested(new OfferConditions { Conditions = [Deletion(1, June.AddDays(5)), Deletion(2, June.AddDays(9))] }).Requesting(new AcceptConditions());
        Assert.Empty(story.Case!.Items[0].Attested);
        Assert.Equal(June.AddDays(5), story.Case.Procedures.Single(p => p.Kind == "deletion").Limits[^1].At);
    }

    [Fact]
    public void A_day_that_is_near_has_no_reminder_before_it() =>
        Assert.Equal([new Limit("day", A.Monday.AddDays(7), true)], Delivered(Deletion(1, A.Monday.AddDays(7))).Case!.Procedures.Single().Limits);

    [Fact]
    public void What_is_furnished_after_the_day_is_asked_for_from_time_to_time()
    {
        var story = Accepted(Deletion(1, A.Monday.AddDays(5))).Until(A.Monday.AddDays(6)).Requested(A.Delivery);
        Assert.Equal([new Limit("overdue", A.Monday.AddDays(36), true)], story.Case!.Procedures.Single(p => p.Kind == "deletion").Limits);
        story.Until(A.Monday.AddDays(36));
        Assert.Contains(story.Steps.SelectMany(s => s.Notices), n => n.To == A.NL && n.Type == "deletion-elapsed");
    }

    [Fact]
    public void What_was_delivered_on_several_items_is_gone_when_it_is_gone_from_each_of_them()
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.StoredData] })).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start)
            .Requested(new Deliver { Partial = true, Elements = [A.Element with { Digest = null, Evidence = Logs }] })
            .Requested(new Deliver { Items = [2], Elements = [A.Element with { Digest = null, Evidence = Mail }] });
        story.Requesting(new AttestDeletion { Items = [2], Manner = DeletionManner.Deleted, AttestedBy = "J. Jansen, prosecutor" });
        Assert.True(Articles.Article40.Deletions.IsNoLongerHeld(story.Case!, Mail)); // the other item never had it
        Assert.False(Articles.Article40.Deletions.IsNoLongerHeld(story.Case!, Logs));
        story.Requesting(new AttestDeletion { Items = [1], Manner = DeletionManner.Deleted, AttestedBy = "J. Jansen, prosecutor" });
        Assert.True(Articles.Article40.Deletions.IsNoLongerHeld(story.Case!, Logs));
    }

    [Fact]
    public void What_was_never_delivered_is_not_gone() =>
        Assert.False(Articles.Article40.Deletions.IsNoLongerHeld(Delivered(Deletion()).Requesting(Deleted).Case!, EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "film")));

    [Fact]
    public void What_it_says_is_recorded_and_what_does_not_fit_is_remarked()
    {
        var story = Delivered(Deletion(), new Condition(2, ConditionKind.ReturnOfOriginals, "Send the disk back", Due: June));
        story.Fork.RequestingTries(Deleted with { Conditions = [7] }).IsRemarkedWith(Codes.StateConflict, "40(28)", "/conditions/0");
        story.Fork.RequestingTries(Deleted with { Conditions = [1, 2] }).IsRemarkedWith(Codes.AgainstCondition, "40(28)", "/conditions/1");
        story.Fork.RequestingTries(Deleted with { Evidence = [EvidenceId.Of(A.CaseExecuting.Case!.Id, A.SG, "film")] }).IsRemarkedWith(Codes.StateConflict, "", "/evidence/0");
        story.Fork.RequestingTries(Deleted with { AttestedBy = " " }).IsRemarkedWith(Codes.ContentIncomplete, "", "/attestedBy");
        story.RequestingTries(Deleted with { Manner = null }).IsRejectedWith(Codes.ContentIncomplete, "", "/manner");
        story.RequestingTries(Deleted with { At = story.Now.AddMinutes(1) }).IsRejectedWith(Codes.ContentInvalid, "", "/at");
        A.CaseExecuting.RequestingTries(Deleted).IsRemarkedWith(Codes.StateConflict, "40(19)");
    }

    [Fact]
    public void A_use_after_it_was_all_gone_is_remarked_and_one_before_is_not()
    {
        var story = Delivered(Deletion());
        var before = story.Now;
        story.After(TimeSpan.FromDays(2)).Requesting(Deleted).After(TimeSpan.FromDays(1));
        story.Fork.RequestingTries(new RecordUse { WithinStatedPurpose = true, At = before }).IsUnremarked();
        story.RequestingTries(new RecordUse { WithinStatedPurpose = true }).IsRemarkedWith(Codes.StateConflict, "40(28)");
        story.RequestingTries(new RecordOnwardTransfer { Recipient = "BR" }).IsRemarkedWith(Codes.StateConflict, "40(28)");
    }

    [Fact]
    public void A_day_is_set_for_a_deletion_or_a_return_only_ahead_and_within_the_condition()
    {
        Tries(new Condition(1, ConditionKind.UseLimit, "In this trial only", Due: June));
        Tries(Deletion(1, A.Monday.AddDays(-1)));
        Tries(Deletion() with { Until = June.AddDays(-1) });

        static void Tries(Condition condition) => A.CaseExecuting.RequestedTries(new OfferConditions { Conditions = [condition] })
            .IsRejectedWith(Codes.ContentInvalid, "40(28)", "/conditions/0/due");
    }
}
