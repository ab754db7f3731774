using System.Text.Json;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.Json;

namespace RequestRouter.EndToEnd.Tests.Launcher;

public sealed class SampleSoundnessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. SampleRequest.All().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_has_all_that_a_request_needs(string name) // 40(13), 40(15)
    {
        var sample = SampleRequest.Named(name);
        var request = JsonSerializer.Deserialize<SubmitRequest>(sample.Body, RouterJson.Options)! with
        {
            From = StateCode.Parse(sample.From, null),
            Authority = AuthorityId.Parse(Roles.CentralAuthority),
        };

        var outcome = Case.Advance(null, new Communicated(request), Now, Examples(), Practice.Default);

        Assert.True(outcome is Step, $"{name}: {string.Join("; ", (outcome as Rejection)?.Failures.Select(f => f.ToString()) ?? [])}");
    }

    /// <summary>The example States as the rules see them.</summary>
    private static Register Examples() => new([.. ExampleStates.All.Select(state => new Party
    {
        State = StateCode.Parse(state.Code, null),
        Name = state.Name,
        BoundFrom = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Languages = [.. state.Languages.Select(tag => LanguageTag.Parse(tag, null))],
        Authorities = [new() { Id = AuthorityId.Parse(Roles.CentralAuthority), Name = state.CentralAuthority.Name, Roles = [AuthorityRole.CentralAuthority] }],
    })]);
}
