using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Bus.Triggers;

/// <summary>Apps that a host refuses, one fault each.</summary>
public static class FaultyBusApps
{
    public static class UnknownQueue
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("nowhere")] string body) => _ = body;
    }

    public static class SessionsMissing
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("wake-ups")] string body) => _ = body;
    }

    public static class SessionsTooMany
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("submissions", IsSessionsEnabled = true)] string body) => _ = body;
    }

    public static class WrongType
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("submissions")] int body) => _ = body;
    }

    public static class BatchOfOne
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("submissions", IsBatched = true)] string body) => _ = body;
    }

    public static class OtherParameter
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("submissions")] string body, Uri other) => _ = (body, other);
    }

    public static class OtherConnection
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("submissions", Connection = "Elsewhere")] string body) => _ = body;
    }

    public static class MissingSetting
    {
        [Function("F")]
        public static void Run([ServiceBusTrigger("%NotThere%")] string body) => _ = body;
    }
}
