using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Http;

public static class KeyedApp
{
    [Function("Open")]
    public static void Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;

    [Function("Keyed")]
    public static void Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => _ = request;

    [Function("Mastered")]
    public static void Mastered([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => _ = request;
}
