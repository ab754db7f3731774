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
            visit =>
            {
                string path = $"/api/evidence/{Uri.EscapeDataString(id)}";
                return visit.ShowAsync<EvidencePage>(
                    async api => new()
                    {
                        [nameof(EvidencePage.Item)] = await api.GetAsync<EvidenceDetail>(path),
                        [nameof(EvidencePage.Custody)] = await api.GetAsync<CustodyPage>($"{path}/custody"),
                        [nameof(EvidencePage.Provenance)] = await api.GetAsync<ItemProvenance>($"{path}/provenance"),
                    },
                    cancellationToken,
                    "/console/cases");
            },
            cancellationToken);
}
