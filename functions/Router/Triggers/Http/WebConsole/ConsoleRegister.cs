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
            async visit =>
            {
                var (register, problem) = await visit.ReadAsync<PartyRegister>("/api/parties", cancellationToken);
                return register is null
                    ? await visit.RefusedAsync(problem!)
                    : await visit.PageAsync<RegisterPage>(new() { [nameof(RegisterPage.Register)] = register });
            },
            cancellationToken);

    [Function("ConsoleParty")]
    [Operation("One State's entry", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/register/{state}")] HttpRequest request, string state, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var (entry, problem) = await visit.ReadAsync<PartyEntry>($"/api/parties/{Uri.EscapeDataString(state)}", cancellationToken);
                return entry is null
                    ? await visit.RefusedAsync(problem!, "/console/register")
                    : await visit.PageAsync<PartyPage>(new() { [nameof(PartyPage.Entry)] = entry });
            },
            cancellationToken);

    [Function("ConsoleStatistics")]
    [Operation("Counts and times", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Counts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/statistics")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                var (statistics, problem) = await visit.ReadAsync<StatisticsTable>("/api/statistics", cancellationToken);
                return statistics is null
                    ? await visit.RefusedAsync(problem!)
                    : await visit.PageAsync<StatisticsPage>(new() { [nameof(StatisticsPage.Counted)] = statistics });
            },
            cancellationToken);
}
