using RequestRouter.Router.Notices;
using RequestRouter.Router.Tests.Activities;
using RequestRouter.Router.Triggers.ServiceBus;

namespace RequestRouter.Router.Tests.Paging;

/// <summary>The same notice is paged for once, however often it is asked for.</summary>
public sealed class StartedPaging
{
    private static readonly NoticeId Notice = NoticeId.Parse($"nl-{new string('a', 26)}.1.2", null);

    private static readonly string Instance = $"nl-{new string('a', 26)}:page-1.2";

    [Fact]
    public async Task A_notice_has_one_orchestration_beside_those_of_its_case()
    {
        var client = new RecordingClient();

        await BeginPaging.BeginAsync(Notice, client, default);

        Assert.Equal([Instance], client.Started);
    }

    [Fact]
    public async Task One_that_runs_or_has_ended_is_left_alone()
    {
        var client = new RecordingClient(known: Instance);

        await BeginPaging.BeginAsync(Notice, client, default);

        Assert.Empty(client.Started);
    }
}
