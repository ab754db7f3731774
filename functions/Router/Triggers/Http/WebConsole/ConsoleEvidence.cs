using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>What is furnished in a case, with its provenance and its chain of custody.</summary>
public sealed class ConsoleEvidence(ConsoleEntrance entrance)
{
    [Function(nameof(ConsoleEvidence))]
    [Operation("One evidence item", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/evidence/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            async visit =>
            {
                string path = $"/api/evidence/{Uri.EscapeDataString(id)}";
                var (item, problem) = await visit.ReadAsync<EvidenceDetail>(path, cancellationToken);
                var (custody, ofCustody) = await visit.ReadAsync<CustodyPage>($"{path}/custody", cancellationToken);
                var (provenance, ofProvenance) = await visit.ReadAsync<ItemProvenance>($"{path}/provenance", cancellationToken);
                return (problem ?? ofCustody ?? ofProvenance) is { } refused
                    ? await visit.RefusedAsync(refused, "/console/cases")
                    : await visit.PageAsync<EvidencePage>(new() { [nameof(EvidencePage.Item)] = item, [nameof(EvidencePage.Custody)] = custody, [nameof(EvidencePage.Provenance)] = provenance });
            },
            cancellationToken);
}
