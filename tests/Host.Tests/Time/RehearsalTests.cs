using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Host.Tests.Time;

/// <summary>Months of timers, orchestrations, schedules and messages, moved by one call, across host and worker.</summary>
public sealed class RehearsalTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] ThreeMonths =
    [
        "2026-12-01 12:00 sweep False",
        "2026-12-23 09:00 reminder 1",
        "2027-01-01 12:00 sweep False",
        "2027-01-22 09:00 reminder 2",
        "2027-02-01 12:00 sweep False",
        "2027-02-21 09:00 reminder 3",
    ];

    [Fact]
    public async Task Everything_due_happens_in_order_and_at_its_instant_before_the_call_returns()
    {
        await using var host = await MonthsAsync(new MemoryRowStore());
        await host.Client.PostAsync("api/open/one", null);

        await AdvanceAsync(host, "P91D");

        Assert.Equal(ThreeMonths, host.Diary.Lines);
    }

    [Fact]
    public async Task Many_short_moves_come_to_the_same_as_a_long_one()
    {
        await using var host = await MonthsAsync(new MemoryRowStore());
        await host.Client.PostAsync("api/open/one", null);

        for (int week = 0; week < 13; week++)
        {
            await AdvanceAsync(host, "P7D");
        }

        Assert.Equal(ThreeMonths, host.Diary.Lines);
    }

    [Fact]
    public async Task A_rehearsal_that_is_stopped_and_started_goes_on_where_it_was()
    {
        var rows = new MemoryRowStore();
        var entries = new List<string>();
        for (int run = 0; run < 3; run++)
        {
            await using var host = await MonthsAsync(rows);
            if (run == 0)
            {
                await host.Client.PostAsync("api/open/one", null);
            }

            await AdvanceAsync(host, "P31D");
            entries.AddRange(host.Diary.Lines);
        }

        Assert.Equal(ThreeMonths, entries);
    }

    [Fact]
    public async Task Messages_that_become_due_bring_about_all_that_follows_at_their_instant()
    {
        await using var host = await TestHost.StartAsync(
            new HostPlan("Plan", "Submitted", "Woken", "Listen", "NoteDown").Rehearsing(Start));
        (await host.Client.PostAsync("api/Plan", null)).EnsureSuccessStatusCode();

        await AdvanceAsync(host, "P30D");

        Assert.Equal(
            [
                "2026-12-03 09:00 submitted day 10", "2026-12-03 09:00 woken day 10", "2026-12-03 09:00 noted day 10",
                "2026-12-13 09:00 submitted day 20", "2026-12-13 09:00 woken day 20", "2026-12-13 09:00 noted day 20",
            ],
            host.Diary.Lines);
    }

    [Fact]
    public async Task A_rehearsal_begins_where_it_is_told()
    {
        await using var host = await TestHost.StartAsync(new HostPlan("Time").Rehearsing(new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal("2031-05-03T00:00:00+00:00", await AdvanceAsync(host, "P2D"));
        Assert.Equal("GET2031-05-03T00:00:00.0000000+00:00", await host.Client.GetStringAsync("api/Time"));
    }

    private static Task<TestHost> MonthsAsync(IRowStore rows) =>
        TestHost.StartAsync(new HostPlan("OpenMonths", "Remind", "Write", "Sweep") { Rows = rows }.Rehearsing(Start));

    private static async Task<string> AdvanceAsync(TestHost host, string span)
    {
        var answer = (await host.Client.PostAsync("local/clock", JsonContent.Create(new { advance = span }))).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<string>();
    }
}
