namespace EscalationRoom.Web.Tests.Deploying;

public sealed class ListingEverySetting
{
    [Fact]
    public void Operators_find_every_setting_with_its_default_in_one_file()
    {
        Assert.True(Settings.Defaults.Count > 30);
        Assert.Multiple([.. Settings.Defaults.Select(it => (Action)(() =>
        {
            Assert.True(Settings.Has(it.Key), $"appsettings.json does not list {it.Key}.");
            Assert.Equal($"{it.Key} = {it.Value}", $"{it.Key} = {Settings.File[it.Key]}", ignoreCase: true);
        }))]);
    }
}
