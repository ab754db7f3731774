using System.Globalization;
using System.Net;

namespace RequestRouter.Host.Tests.Http;

/// <summary>HTTP trigger: limits; ASP.NET Core integration: the request's body is a stream.</summary>
public sealed class StreamingTests(EchoHost echo) : IClassFixture<EchoHost>
{
    [Fact]
    public async Task A_body_reaches_the_function_while_it_is_still_being_sent() // ASP.NET Core integration: HttpRequest.Body is not buffered
    {
        int before = echo.Host.Diary.Lines.Count;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = echo.Client.PutAsync("api/Count", new SlowContent(gate.Task));
        await echo.Host.Diary.HasAsync(before + 1);
        Assert.InRange(int.Parse(echo.Host.Diary.Lines[before], CultureInfo.InvariantCulture), 1, SlowContent.Half);

        gate.SetResult();

        Assert.Equal($"{2 * SlowContent.Half}", await (await call).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_of_thirty_megabytes_arrives_whole() // HTTP trigger: limits, 100 MB
    {
        var answer = await echo.Client.PutAsync("api/Count", new ByteArrayContent(new byte[30_000_000]));

        Assert.Equal((HttpStatusCode.OK, "30000000"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }
}
