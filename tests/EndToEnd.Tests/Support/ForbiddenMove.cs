using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A row of the lifecycle's table of forbidden transitions that a communication in a case attempts.</summary>
/// <param name="Row">As <c>X1</c>; with a letter where a row names several attempts.</param>
/// <param name="Prepare">Brings a case to where it is attempted.</param>
/// <param name="Says">What is attempted.</param>
/// <param name="Status">Of the HTTP answer.</param>
/// <param name="Code">Of the problem.</param>
/// <param name="Citation">The paragraph that forbids it.</param>
internal sealed record ForbiddenMove(
    string Row, Func<LifetimeFixture, Task<CaseStory>> Prepare, Func<JsonObject> Says, int Status, string Code, string Citation)
{
    /// <summary>True where the requesting State attempts it.</summary>
    public bool ByRequesting { get; init; }
}
