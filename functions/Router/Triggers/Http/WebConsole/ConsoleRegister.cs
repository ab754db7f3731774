using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>The registers of all parties, and counts and times.</summary>
public sealed class ConsoleRegister(ConsoleEntrance entrance)
{
    [Function("ConsoleRegister")]
    [Operation("The registers", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> All([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/register")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<RegisterPage>(async api => new() { [nameof(RegisterPage.Register)] = await api.GetAsync<PartyRegister>("/api/parties") }, cancellationToken),
            cancellationToken);

    [Function("ConsoleParty")]
    [Operation("One State's entry", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/register/{state}")] HttpRequest request, string state, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<PartyPage>(
                async api => new()
                {
                    [nameof(PartyPage.Entry)] = await api.GetAsync<PartyEntry>($"/api/parties/{Uri.EscapeDataString(state)}"),
                    [nameof(PartyPage.Changes)] = (await api.GetAsync<RegisterChanges>($"/api/parties/{Uri.EscapeDataString(state)}/changes"))?.Changes,
                },
                cancellationToken,
                "/console/register"),
            cancellationToken);

    [Function("ConsoleStatistics")]
    [Operation("Counts and times", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Counts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/statistics")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.ShowAsync<StatisticsPage>(async api => new() { [nameof(StatisticsPage.Counted)] = await api.GetAsync<StatisticsTable>("/api/statistics") }, cancellationToken),
            cancellationToken);
}
