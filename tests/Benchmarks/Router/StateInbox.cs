using RequestRouter.Local.Client;

namespace RequestRouter.Benchmarks.Router;

/// <summary>A State's inbox, read on from where it was read last.</summary>
internal sealed class StateInbox(NationalSystem reader)
{
    private long cursor;

    public string State => reader.State.Code;

    /// <summary>Cases of the requests that came in, as often as they came.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Goes to the end without counting anything.</summary>
    public async Task SkipAsync()
    {
        await ReadAsync();
        Asked.Clear();
    }

    /// <summary>Reads to the present end.</summary>
    public async Task ReadAsync()
    {
        while (true)
        {
            var page = await reader.ReadInboxAsync(cursor, TimeSpan.Zero, default);
            Asked.AddRange(page.Notices.Where(numbered => numbered.Notice.Communication?.Type == "submit-request").Select(numbered => numbered.Notice.CaseId!));
            if (page.Cursor == cursor)
            {
                return;
            }

            cursor = page.Cursor;
        }
    }
}
