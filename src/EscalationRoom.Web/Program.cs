using EscalationRoom.Data;
using EscalationRoom.Identity;
using EscalationRoom.Web.Admin;
using EscalationRoom.Web.Audit;
using EscalationRoom.Web.Clients;
using EscalationRoom.Web.Commitments;
using EscalationRoom.Web.Documents;
using EscalationRoom.Web.Intake;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Ownership;
using EscalationRoom.Web.Resolution;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Routing;
using EscalationRoom.Web.Search;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Sla;

return await CommandLine.RunAsync(args, Build);

static WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddEscalationData(builder.Configuration);
    builder.Services.AddDemo();
    builder.AddEmbeddedIdentity();
    builder.AddSignIn();
    builder.Services.AddRooms(builder.Configuration.GetConnectionString("Redis"));
    builder.Services.AddIntake();
    builder.Services.AddOwnerRouting();
    builder.Services.AddOwnership();
    builder.Services.AddSla();
    builder.Services.AddResolution();
    builder.Services.AddCommitments();
    builder.Services.AddDocuments();
    builder.Services.AddSearch();
    builder.Services.AddNotifications();
    builder.Services.AddShell();
    builder.Services.AddApiTroubles();
    builder.Services.AddApiText();
    builder.Services.AddAudit();
    builder.Services.AddHealth();

    var app = builder.Build();
    app.UseApiTroubles();
    app.MapSignIn();
    app.MapEmbeddedIdentity();
    app.MapShell();
    app.MapHealth();
    app.MapDemo();
    app.MapApiText();
    var api = app.MapGroup("/api").WithCommonAnswers();
    app.MapRooms(api);
    api.MapClients();
    api.MapIntake();
    api.MapOwnerRouting();
    api.MapOwnership();
    api.MapSla();
    api.MapResolution();
    api.MapCommitments();
    api.MapSearch();
    app.MapDocuments(api);
    return app;
}
