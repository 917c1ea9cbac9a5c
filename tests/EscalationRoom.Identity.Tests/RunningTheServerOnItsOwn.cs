using System.Net;
using System.Text.RegularExpressions;
using EscalationRoom.Identity.Security;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed partial class RunningTheServerOnItsOwn : WebApplicationFactory<AuthorityOptions>
{
    private readonly TemporaryDatabase _database = new();
    private readonly WebApplicationFactoryClientOptions _behindTls = new() { BaseAddress = new Uri("https://sign-in.example") };

    [Fact]
    public async Task It_brings_its_tables_answers_health_checks_and_publishes_its_issuer()
    {
        using var client = CreateClient(_behindTls);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        var discovery = await client.GetStringAsync("/.well-known/openid-configuration", TestContext.Current.CancellationToken);
        Assert.Contains("\"issuer\": \"https://sign-in.example/\"", discovery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_its_pages_with_a_policy_that_lets_the_form_lead_to_the_app()
    {
        using var client = CreateClient(_behindTls);
        var page = await client.GetAsync("/identity/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("form-action 'self' https://rooms.example;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Sign-in server", await client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkeys_are_bound_to_its_own_name_and_links_lead_back_to_the_app()
    {
        using var client = CreateClient(_behindTls);
        var page = await client.GetStringAsync("/identity/sign-in", TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)]);
        var answer = await client.PostAsync("/identity/passkey/options", form, TestContext.Current.CancellationToken);
        Assert.Contains("\"rpId\":\"sign-in.example\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("https://rooms.example/profile/sessions", Services.GetRequiredService<AppAddress>().Sessions);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Main", _database.Connection);
        builder.UseSetting("Database:MigrateAtStart", "true");
        builder.UseSetting("Identity:Issuer", "https://sign-in.example/");
        builder.UseSetting("Identity:RedirectUris", "https://rooms.example/signin-oidc");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
