namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A case stays small enough to be kept whole: what asks for more becomes several requests.</summary>
public class ManyItems
{
    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_request_has_at_most_three_hundred_items(int count, bool taken)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Items = [.. Enumerable.Repeat(A.StoredData, count)] }));
        if (taken)
            Assert.Equal(count, story.Accepted().Case!.Items.Count);
        else
            story.IsRejectedWith(Codes.ContentInvalid, "", "/content/items");
    }

    [Theory]
    [InlineData(RequestKind.OnwardTransfer, 300, true)]
    [InlineData(RequestKind.OnwardTransfer, 301, false)]
    [InlineData(RequestKind.UseConsent, 300, true)]
    [InlineData(RequestKind.UseConsent, 301, false)]
    public void The_same_goes_for_elements_to_be_passed_on_or_used_each_of_which_is_an_item(RequestKind kind, int count, bool taken)
    {
        var sound = SoundRequests.Of(kind);
        var story = A.Story.Attempt(sound with { Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Elements = [.. Enumerable.Repeat(Digest.Of("one"u8), count)] } } });
        if (taken)
            Assert.Equal(count, story.Accepted().Case!.Items.Count);
        else
            story.IsRejectedWith(Codes.ContentInvalid, "", "/content/forKind/elements");
    }
}
