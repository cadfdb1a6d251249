// Progressive extras only: every page works without this file.
(function () {
  'use strict';
  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name="csrf-token"]');
    if (token) {
      event.detail.headers['X-CSRF-TOKEN'] = token.content;
    }
  });
  var summary = document.getElementById('error-summary');
  if (summary) {
    summary.focus();
  }
  // a fragment may carry data-announce: said once by screen readers after the swap
  document.addEventListener('htmx:afterSwap', function (event) {
    var said = event.detail.target.querySelector('[data-announce]') || event.detail.target;
    var text = said.getAttribute('data-announce');
    var region = document.getElementById('announcements');
    if (text && region && region.textContent !== text) {
      region.textContent = text;
    }
  });
  // buttons with data-print open the print dialogue; check boxes with data-check-all tick the table they stand in
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
    var all = event.target.closest('input[data-check-all]');
    if (all) {
      all.closest('table').querySelectorAll('tbody input[type="checkbox"]').forEach(function (box) {
        box.checked = all.checked;
      });
    }
  });
})();
