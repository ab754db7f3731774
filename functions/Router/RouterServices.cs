using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;
using RequestRouter.Router.Statistics;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;
using RequestRouter.Router.Triggers.Http;
using RequestRouter.Router.Triggers.ServiceBus;
using RequestRouter.Router.WebConsole;
using RequestRouter.Router.WebConsole.Files;
using RequestRouter.WebConsole.Rendering;

namespace RequestRouter.Router;

/// <summary>What the router is made of.</summary>
public static class RouterServices
{
    public static FunctionsApplicationBuilder AddRouter(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
#pragma warning disable RS0030 // The one place that chooses the clock, where the host has not chosen one already.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton(StorageSettings.From(configuration));
        services.AddSingleton<StorageClients>().AddSingleton<BodyStore>().AddSingleton<CaseStore>().AddSingleton<DueCases>().AddSingleton<EndedCases>().AddSingleton<CaseLists>().AddSingleton<WorkIndex>().AddSingleton<ClaimStore>().AddSingleton<ViewStore>().AddSingleton<WorkReading>().AddSingleton<CaseArchive>().AddSingleton<QuarantineStore>().AddSingleton<IdentifierStore>();
        services.AddHostedService<StorageSetup>();
        services.AddSingleton<EvidenceStore>().AddSingleton<EvidenceBlobs>().AddSingleton<DueEvidence>().AddSingleton<Copies>().AddSingleton<Vault>().AddSingleton<AttachmentReader>().AddSingleton<DeliveredEvidence>().AddSingleton<ProvenanceReader>();
        services.AddSingleton<ReleaseStore>().AddSingleton<DeletedEvidence>().AddSingleton<BindingConditions>().AddSingleton<NamedCases>().AddSingleton<Authorizations>().AddSingleton<OtherUses>().AddSingleton<ReleaseDesk>().AddSingleton<ReleaseGate>();
        services.AddSingleton<IBlobAddresses>(provider => provider.GetRequiredService<StorageClients>() is { Blobs: { CanGenerateAccountSasUri: false } blobs } ? new DelegatedAddresses(blobs) : new AccountKeyAddresses());
        services.AddSingleton(_ => BusClient(configuration));
        services.AddSingleton<WakeUps>().AddSingleton<HeldNotices>().AddSingleton<NoticePublisher>().AddSingleton<InboxStore>().AddSingleton<InboxSignal>().AddSingleton<LongPolls>().AddSingleton<InboxRefill>();
        services.AddSingleton(PagingSettings.From(configuration)).AddSingleton<PageQueue>().AddSingleton<PageSender>().AddSingleton<PageStore>();
        services.AddSingleton<SubmissionLines>().AddSingleton<DoorBudgets>().AddSingleton<DeadLetterQueues>().AddSingleton<OperatorActs>().AddSingleton<SweepRuns>().AddSingleton<QueuePeek>().AddSingleton<CaseExamination>().AddSingleton<StuckCases>().AddSingleton<CaseResubmission>().AddSingleton<InboxReadings>().AddSingleton<InboxStates>().AddSingleton<DeliveryControl>().AddSingleton<StatisticsReader>().AddSingleton<TakeSubmission>().AddSingleton<FillInbox>();
        services.AddSingleton<PartyStore>().AddSingleton<KeyCeremony>().AddSingleton<RevocationDoor>().AddSingleton<RegisterDoor>().AddSingleton<LinkedReader>().AddSingleton<CaseOpening>().AddSingleton<CaseAhead>().AddSingleton<PartyView>().AddSingleton<FrontDoor>().AddSingleton<Rejections>().AddSingleton<DryRuns>();
        services.AddSingleton(CheckpointSettings.From(configuration)).AddSingleton<MovedCases>().AddSingleton<EntryLog>().AddSingleton<LogReader>().AddSingleton<RecentCheckpoint>().AddSingleton(WitnessSettings.From(configuration)).AddSingleton<WitnessStore>().AddSingleton<WitnessCalls>().AddSingleton<Cosigning>().AddSingleton<WitnessReader>().AddSingleton<AuditReads>().AddSingleton<ReplayStore>().AddSingleton<ReplaySelection>();
        services.AddSingleton(provider => RouterKeySet.Of(provider.GetRequiredService<IRouterSigner>(), provider.GetRequiredService<SigningSettings>()));
        services.AddSingleton(provider => new CaseExport(StorageClients.ForReading(provider.GetRequiredService<StorageSettings>()), provider.GetRequiredService<RouterKeySet>())).AddSingleton<ICaseRecord>(provider => provider.GetRequiredService<CaseExport>());
        services.AddSingleton(IdentitySettings.From(configuration));
        services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(provider => new IssuerKeys(provider.GetRequiredService<IdentitySettings>().MetadataAddress, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITokenValidator>(provider => new TokenValidator(provider.GetRequiredService<IdentitySettings>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IConfigurationManager<OpenIdConnectConfiguration>>()));
        services.AddSingleton(ConsoleSettings.From(configuration)).AddSingleton<SignIn>().AddSingleton<SessionStore>().AddSingleton<PageRenderer>().AddSingleton<BodySchemas>().AddSingleton<SayingTrial>().AddSingleton<EvidenceTrial>().AddSingleton<ReleaseTrial>().AddSingleton<RegisterTrial>().AddSingleton<StagedFiles>().AddSingleton<ConsoleEntrance>();
        services.AddSingleton<HistoryArchive>().AddSingleton(provider => new ArchivedHistories(StorageClients.ForReading(provider.GetRequiredService<StorageSettings>())));
        services.AddSingleton(SigningSettings.From(configuration)).AddSingleton<IRouterSigner, RouterSigner>();
        services.AddSingleton(CallSettings.From(configuration)).AddSingleton<CallBudgets>().AddSingleton<HttpEntrance>().AddSingleton<EvidenceEntrance>();
        builder.AddRouterTelemetry();
        builder.UseMiddleware<CallMiddleware>();
        builder.UseMiddleware<FaultMiddleware>();
        builder.UseMiddleware<HeadMiddleware>();
        services.Configure<KestrelServerOptions>(HeadMiddleware.Widen);
        services.Configure<KestrelServerOptions>(StagedFiles.Widen);
        return builder;
    }

    /// <summary>From <c>ServiceBus</c>, a connection string, or <c>ServiceBus__fullyQualifiedNamespace</c> with the app's identity.</summary>
    private static ServiceBusClient BusClient(IConfiguration configuration) =>
        configuration["ServiceBus"] is { Length: > 0 } connection
            ? new ServiceBusClient(connection)
            : new ServiceBusClient(configuration["ServiceBus:fullyQualifiedNamespace"], new DefaultAzureCredential());
}
