using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class CreatingTheFirstAdministrator(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>
{
    private readonly RunningApp _app = fixture.App;

    [Fact]
    public async Task An_administrator_can_sign_in_with_the_password_given()
    {
        var made = await Create($"ada.{Guid.NewGuid():N}@corvane.example", RunningApp.Password);
        Assert.Equal(Role.Admin, made.Value!.Role);
        using var browser = new Browser(_app);
        Assert.Equal(made.Value.Id.ToString(), (await browser.SignInAsync(made.Value)).Text);
    }

    [Fact]
    public async Task The_same_address_is_not_taken_twice_however_it_is_written()
    {
        var email = $"ada.{Guid.NewGuid():N}@corvane.example";
        Assert.True((await Create(email, RunningApp.Password)).IsDone);
        Assert.IsType<ThisEmailAddressIsTaken>((await Create($" {email.ToUpperInvariant()} ", RunningApp.Password)).Refusal);
    }

    [Theory]
    [InlineData("short-secret")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("passwordpassword")]
    [InlineData("Password1234567")]
    [InlineData("qwertyuiop123456")]
    [InlineData("ada.lovelace-ada.lovelace")]
    public async Task A_password_everybody_would_try_is_refused(string password) =>
        Assert.IsType<ThePasswordIsTooWeak>((await Create("ada.lovelace@corvane.example", password)).Refusal);

    private async Task<Domain.Result<Person>> Create(string email, string password)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateAdmin>().RunAsync(new NewAdmin("Ada", email, password), CancellationToken.None);
    }
}
