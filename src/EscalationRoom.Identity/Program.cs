using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity;
using EscalationRoom.Identity.SignIn;

var builder = WebApplication.CreateBuilder(args);
if (args is ["health"])
{
    return await Health.AskAsync(builder.Configuration);
}

foreach (var chatty in new[] { "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "OpenIddict" })
{
    builder.Logging.AddFilter(chatty, LogLevel.Warning);
}

builder.Services.AddEscalationData(builder.Configuration);
builder.AddIdentity();
// On its own, the server's public address is its issuer.
builder.Services.PostConfigure<AddressOptions>(it =>
    it.PublicBaseUrl = it.PublicBaseUrl.Length > 0 ? it.PublicBaseUrl : builder.Configuration["Identity:Issuer"] ?? "");

var app = builder.Build();
app.UseAuthentication();
app.MapIdentity();
app.MapHealth();
app.MapGet("/", () => Page.Show<HomePage>());
await app.RunAsync();
return 0;
