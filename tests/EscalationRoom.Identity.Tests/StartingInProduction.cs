using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.Tests;

public sealed class StartingInProduction
{
    [Fact]
    public void Without_TLS_or_a_certificate_it_refuses_and_says_what_to_set()
    {
        Assert.Contains("DataProtection__CertificatePath=", Complaint(("PublicBaseUrl", "https://rooms.example")), StringComparison.Ordinal);
        Assert.Contains("PublicBaseUrl=https://", Complaint(("PublicBaseUrl", "http://rooms.example")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_may_say_that_it_is_one() => Assert.Equal("", Complaint(("AllowInsecure", "true")));

    [Fact]
    public void Development_asks_for_neither() => Assert.Equal("", Complaint(Environments.Development));

    private static string Complaint(params (string Key, string Value)[] settings) => Complaint(Environments.Production, settings);

    private static string Complaint(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(it => it.Key, it => (string?)it.Value));
        builder.Services.AddEscalationData(DatabaseProvider.Sqlite, "Data Source=:memory:");
        builder.Services.AddAccounts(builder.Configuration);
        using var host = builder.Build();
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return "";
        }
        catch (Exception refused) when (refused is OptionsValidationException or AggregateException)
        {
            return refused.ToString();
        }
    }
}
